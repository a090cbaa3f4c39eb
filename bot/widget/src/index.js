/** Defines <mesotherapy-chat>. A page that loads the script twice gets it once. */

import { MesotherapyChat } from "./chat.js";

const NAME = "mesotherapy-chat";

if (!customElements.get(NAME)) customElements.define(NAME, MesotherapyChat);
