"""greenroom user add | list | password | remove: the accounts of a server with a password sign-in."""

import asyncio
import sys
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Annotated, TypeVar

import typer

from app.console import say
from app.errors import NotFound, Unusable
from app.saved import usable_settings
from app.store.store import Store

T = TypeVar("T")
SHORTEST = 10
LONGEST_NAME = 200

users = typer.Typer(help="Who may sign in where GREENROOM_SIGN_IN=password.", no_args_is_help=True)
Name = Annotated[str, typer.Argument(metavar="NAME")]


@users.command()
def add(
    name: Name,
    admin: Annotated[bool, typer.Option(help="May change settings and keys.")] = False,
) -> None:
    """Make an account. The first one is an admin's. The password is asked for, or read from standard input."""
    name = name.strip()
    if not 0 < len(name) <= LONGEST_NAME or "\0" in name:
        raise Unusable(f"A name has 1 to {LONGEST_NAME} characters.")
    hashed = _hash(_asked_password())
    made = _with_store(
        lambda store: store.users.add(name, password=hashed, admin=admin, at=datetime.now(UTC))
    )
    say(f"{made.name} may sign in now{' and is an admin' if made.admin else ''}.")


@users.command("list")
def list_() -> None:
    """List the accounts."""
    for user in _with_store(lambda store: store.users.all()):
        say(f"{user.name}{'  (admin)' if user.admin else ''}")


@users.command()
def password(name: Name) -> None:
    """Give an account a new password, and end all of its sessions."""
    hashed = _hash(_asked_password())
    if not _with_store(lambda store: store.users.change_password(name, hashed)):
        raise NotFound(f"There is no user {name}. `greenroom user list` lists them.")
    say(f"{name} has a new password and is signed out everywhere.")


@users.command()
def remove(
    name: Name,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Remove an account with all that it owns, for good. At a terminal it asks first."""

    async def gone(store: Store) -> bool:
        user = await store.users.named(name)
        if user is None:
            return False
        theirs = store.for_owner(user.id).carrying
        await theirs.delete_all()  # before the account: what is left could not be found any more
        await store.users.remove(name)
        await theirs.delete_all()  # what they still did meanwhile
        return True

    known = _with_store(lambda store: store.users.named(name))
    if known is None:
        raise NotFound(f"There is no user {name}. `greenroom user list` lists them.")
    name = known.name
    if not yes and _at_a_terminal():
        typer.confirm(
            f"Remove {name} with every interview, report and story of theirs? They cannot be brought back",
            abort=True,
        )
    if not _with_store(gone):
        raise NotFound(f"There is no user {name}. `greenroom user list` lists them.")
    say(f"{name} is gone, with everything that was theirs.")


def _asked_password() -> str:
    try:
        text = _typed_password() if _at_a_terminal() else _sent_password()
        text.encode()
    except UnicodeError as e:
        raise Unusable("A password is text. Send it in UTF-8.") from e
    if len(text) < SHORTEST:
        raise Unusable(f"A password has at least {SHORTEST} characters.")
    return text


def _typed_password() -> str:
    typed: str = typer.prompt("Password", hide_input=True, confirmation_prompt=True)
    return typed


def _sent_password() -> str:
    return sys.stdin.readline().rstrip("\n") if sys.stdin else ""


def _at_a_terminal() -> bool:
    return sys.stdin is not None and sys.stdin.isatty()


def _hash(text: str) -> str:
    from pwdlib import PasswordHash

    return PasswordHash.recommended().hash(text)


def _with_store(work: Callable[[Store], Awaitable[T]]) -> T:
    async def working() -> T:
        store = await Store.open(usable_settings().database)
        try:
            return await work(store)
        finally:
            await store.close()

    return asyncio.run(working())
