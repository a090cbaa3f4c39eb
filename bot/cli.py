"""The ``mesobot`` command: arguments in, one call, exit code out."""

from __future__ import annotations

import argparse
import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import Callable, Dict, List, Optional

from bot.content.problems import ContentError

Command = Callable[[argparse.Namespace], int]


def main(arguments: Optional[List[str]] = None) -> int:
    """Run a command; returns its exit code. Content and set-up faults become a sentence, not a traceback."""
    options = _parser().parse_args(arguments)
    command: Command = options.run
    try:
        return command(options)
    except ContentError as error:
        print(f"The content has problems:\n{error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        return 0
    except Exception as error:
        if type(error).__name__ in KNOWN_FAULTS:
            print(str(error), file=sys.stderr)
            return 1
        raise


KNOWN_FAULTS = frozenset(
    {"EncoderMissing", "SecretMissing", "TooFewExamples", "PortTaken", "StoreUnreachable", "NoSqlStore"}
)
"""Faults whose message already says what to do."""


def serve(options: argparse.Namespace) -> int:
    """The whole assistant; trains first if no model fits the content."""
    _prepare_agent(options.verbose)
    from bot.adapter.doctor import require_free_port
    from bot.adapter.secret import signing_secret
    from bot.adapter.server import run
    from bot.adapter.training import ensure_model

    require_free_port(options.host, options.port)
    signing_secret()
    model = ensure_model()
    print("Starting ...", flush=True)
    run(model, options.host, options.port, options.watch)
    return 0


def train(options: argparse.Namespace) -> int:
    """Train, even when a fitting model exists."""
    _prepare_rasa(options.verbose)
    from bot.adapter.training import train_model

    print(f"The model is ready: {train_model()}")
    return 0


def chat(options: argparse.Namespace) -> int:
    """Talk to the assistant in the terminal."""
    _prepare_agent(options.verbose)
    from bot.adapter.terminal import talk

    return talk()


def ask(options: argparse.Namespace) -> int:
    """Batch questions: JSON Lines in, JSON Lines out."""
    _prepare_agent(options.verbose)
    from bot.adapter.batch import ask_file

    return ask_file(options.file)


def check(options: argparse.Namespace) -> int:
    """All content rules; exit code 1 when something must be fixed."""
    from bot.content.checks import check as check_content
    from bot.content.live import content_folder

    folder = Path(options.content) if options.content else content_folder()
    problems = check_content(folder)
    here = Path.cwd()
    if not any(problem.must_fix for problem in problems):
        _prepare_rasa(options.verbose)
        from bot.adapter.packs import make_content
        from bot.content.load import load_pack

        make_content(load_pack(folder))
    for problem in problems:
        shown = problem.path.relative_to(here) if problem.path.is_relative_to(here) else problem.path
        print(replace(problem, path=shown))
    must_fix = sum(problem.must_fix for problem in problems)
    print(f"{must_fix} to fix, {len(problems) - must_fix} suggestions.")
    return 1 if must_fix else 0


def retention(options: argparse.Namespace) -> int:
    """Erase what is past its time. Run it every day; the server may be running."""
    _prepare_rasa(options.verbose)
    from bot.adapter.keeping.retention import run_retention

    return run_retention(options.dry_run)


def forget(options: argparse.Namespace) -> int:
    """Erase one conversation, by its id or the receipt of its erasure."""
    _prepare_rasa(options.verbose)
    from bot.adapter.keeping.forgetting import forget as forget_one

    return forget_one(options.conversation)


def doctor(options: argparse.Namespace) -> int:
    """What is configured, what is missing, and how to fix it."""
    _prepare_rasa(options.verbose)
    from bot.adapter.doctor import report

    return report()


def _prepare_agent(verbose: bool) -> None:
    """For a command that loads an agent, which ends what is held here."""
    from bot.adapter.memory import hold

    hold()
    _prepare_rasa(verbose)


def _prepare_rasa(verbose: bool) -> None:
    from bot.adapter.paths import ROOT

    os.chdir(ROOT)  # Rasa's files name each other relative to the project
    sys.path.insert(0, str(ROOT))
    from bot.adapter.quiet import configure_logs, hush

    hush()
    configure_logs(verbose)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="mesobot", description="A pain clinic's chat assistant.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    added: Dict[str, argparse.ArgumentParser] = {}
    for name, run in COMMANDS.items():
        added[name] = commands.add_parser(name, help=(run.__doc__ or "").rstrip("."), description=run.__doc__)
        added[name].set_defaults(run=run)
        added[name].add_argument("--verbose", action="store_true", help="say more while working")
    added["serve"].add_argument("--host", default="127.0.0.1", help="address to listen on (default: this machine only)")
    added["serve"].add_argument("--port", type=int, default=8000, help="port to listen on (default: 8000)")
    added["serve"].add_argument("--watch", action="store_true", help="put edits of the content in force at once")
    added["ask"].add_argument("file", nargs="?", default="-", help="a file of questions, or - for standard input")
    added["retention"].add_argument("--dry-run", action="store_true", help="say what would be erased; erase nothing")
    added["forget"].add_argument("conversation", metavar="CONVERSATION_ID", help="the chat's number, or a receipt")
    added["check"].add_argument("--content", metavar="DIR", help="the content folder (default: content/)")
    return parser


COMMANDS: Dict[str, Command] = {
    "serve": serve,
    "train": train,
    "chat": chat,
    "ask": ask,
    "check": check,
    "retention": retention,
    "forget": forget,
    "doctor": doctor,
}
