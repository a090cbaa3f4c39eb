/**
 * Words of the chat itself, in English. The server's `config.strings` replaces any of them;
 * these are what is shown before the server has answered, or when it cannot be reached.
 * Nothing medical stands here. Words in {braces} are filled in.
 */

const DEFAULTS = {
  launcher: "Ask about mesotherapy",
  new_messages: "{count} new",
  title: "Ask about mesotherapy",
  subtitle: "Automated helper. Not a doctor.",
  close: "Close chat",
  menu: "More options",
  talk_to_staff: "Talk to staff",
  talk_to_staff_message: "I want to talk to a person.",
  call_clinic: "Call the clinic: {phone}",
  delete_data: "Delete my data",
  delete_question: "Delete this chat and your answers now? You cannot get them back.",
  delete_confirm: "Yes, delete",
  delete_cancel: "Keep them",
  deleted: "Your chat is deleted.",
  delete_failed: "We could not delete your chat yet. Please try again.",
  receipt: "Receipt: {receipt}",
  start_new: "Start a new chat",
  conversation: "Conversation",
  composer_label: "Your message",
  placeholder: "Type your question",
  send: "Send",
  sending: "Sending",
  retrying: "Not sent yet. Trying again.",
  not_sent: "Not sent.",
  try_again: "Try again",
  connecting: "The chat is slow to start. Trying again.",
  connect_failed: "The chat cannot start right now. Please try again, or call us.",
  restarted: "Your earlier chat has ended. This is a new chat.",
  offline: "You are offline. If this is an emergency, call {emergency_number}.",
  offline_unknown: "You are offline. If this is an emergency, call your local emergency number.",
  emergency_footer: "Emergency? Call {emergency_number}",
  emergency_unknown: "Emergency? Call your local emergency number",
  you: "You",
  assistant: "Assistant",
  staff: "Clinic staff",
  you_said: "You said:",
  assistant_said: "Assistant said:",
  staff_said: "Clinic staff said:",
  typing: "The assistant is typing",
  choices: "Choices",
  choices_follow: "{count} choices follow.",
  you_chose: "You chose: {choice}",
  choose_number: "Choose a number first.",
  choose_any: "Tick at least one first.",
  number_label: "Your number, {min} to {max}",
  number_range: "Type a whole number from {min} to {max}.",
  none_of_these: "None of these",
  done: "Done",
  fact: "Fact",
  myth: "Myth",
  myth_note: "Some people believe",
  why: "Why this misleads",
  sources: "Where does this come from?",
  call: "Call {number}",
  summary: "Your summary",
  print: "Print",
  save_text: "Save as text",
};

/**
 * A function that words a key: `words("call", {number: "..."})`.
 * @param {Object<string, string>} given the server's strings; unknown or empty ones fall back to English
 */
export function makeWords(given = {}) {
  return (key, values = {}) => {
    const template = given[key] || DEFAULTS[key] || "";
    return template.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
  };
}
