"""Who may sign in, and who is signed in. Of a password only its hash is kept, and of a session only its cookie's."""

import secrets
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from sqlalchemy import ForeignKey, Index, Select, String, Text, delete, func, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from app.domain.share import digest
from app.errors import UserTaken
from app.store.engine import Database
from app.store.holding import hold_accounts
from app.store.tables import Row


class UserRow(Row):
    __tablename__ = "users"
    __table_args__ = (Index(None, "folded", unique=True),)

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    name: Mapped[str] = mapped_column(String(200), unique=True)
    folded: Mapped[str | None] = mapped_column(String(600))
    """The name without its case, in one account only; none in those from before that differ from an older by case only."""
    password: Mapped[str | None] = mapped_column(Text)
    admin: Mapped[bool]
    made_at: Mapped[datetime]

    def user(self) -> "User":
        return User(id=self.id, name=self.name, admin=self.admin)


class SignInRow(Row):
    __tablename__ = "sign_ins"
    __table_args__ = (Index(None, "user_id"),)

    digest: Mapped[str] = mapped_column(String(64), primary_key=True)
    user_id: Mapped[str] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    until: Mapped[datetime]


@dataclass(frozen=True, slots=True)
class User:
    """Somebody with an account. `id` is the owner of what is theirs."""

    id: str
    name: str
    admin: bool


class Users:
    """Accounts and sessions; each method is one short transaction, as in Store.

    No two accounts have names that differ by case only, so a name finds its account however it is written.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(
        self,
        name: str,
        *,
        password: str | None,
        admin: bool,
        at: datetime,
        user_id: str | None = None,
    ) -> User:
        """A new account; the very first is an admin's, and one only however many are made in the same instant.

        `password` is a hash. Raises UserTaken.
        """
        made = UserRow(
            id=user_id or secrets.token_urlsafe(12),
            name=name,
            folded=name.casefold(),
            password=password,
            admin=admin,
            made_at=at,
        )
        return await self._database.write(partial(_add, made))

    async def known(self, user_id: str) -> User | None:
        row = select(UserRow).filter_by(id=user_id)
        return await self._database.read(partial(_user, row))

    async def named(self, name: str) -> User | None:
        return await self._database.read(partial(_named, name))

    async def appoint(self, user_id: str, *, admin: bool) -> None:
        """Makes somebody an admin, or no longer."""
        change = update(UserRow).where(UserRow.id == user_id).values(admin=admin)
        await self._database.write(lambda session: session.execute(change))

    async def all(self) -> tuple[User, ...]:
        rows = select(UserRow).order_by(UserRow.made_at, UserRow.name)
        return await self._database.read(lambda s: tuple(row.user() for row in s.scalars(rows)))

    async def password_of(self, name: str) -> tuple[User, str] | None:
        """The account of that name with the hash of its password; None when there is none or it has no password."""
        return await self._database.read(partial(_password_of, name))

    async def change_password(self, name: str, hashed: str) -> bool:
        """Sets a new password and ends every session of that user; False when there is no such user."""
        return await self._database.write(partial(_change_password, name, hashed))

    async def remove(self, name: str) -> User | None:
        """Removes the account and its sessions, and returns whose it was; what they own is for the caller to delete."""
        return await self._database.write(partial(_remove, name))

    async def sign_in(self, user: User, until: datetime, now: datetime) -> str:
        """Begins a session and returns what its cookie holds. Sessions that ran out are swept away."""
        secret = secrets.token_urlsafe(32)
        row = SignInRow(digest=digest(secret), user_id=user.id, until=until)
        await self._database.write(partial(_sign_in, row, now))
        return secret

    async def signed_in(self, secret: str, now: datetime) -> User | None:
        """Whose session that is; None when it ran out, was ended, or never was."""
        query = (
            select(UserRow)
            .join(SignInRow, SignInRow.user_id == UserRow.id)
            .where(SignInRow.digest == digest(secret), SignInRow.until > now)
        )
        return await self._database.read(partial(_user, query))

    async def sign_out(self, secret: str) -> None:
        gone = delete(SignInRow).filter_by(digest=digest(secret))
        await self._database.write(lambda session: session.execute(gone))

    async def sign_out_everywhere(self, user: User) -> None:
        gone = delete(SignInRow).filter_by(user_id=user.id)
        await self._database.write(lambda session: session.execute(gone))


def _add(made: UserRow, session: Session) -> User:
    hold_accounts(session)
    if session.get(UserRow, made.id) is not None or _alike(made.name, session):
        raise UserTaken
    if not session.scalar(select(func.count()).select_from(UserRow)):
        made.admin = True
    user = made.user()
    session.add(made)
    return user


def _row(name: str, session: Session) -> UserRow | None:
    """The account of that very name, else the only one whose name differs by case."""
    alike = _alike(name, session)
    return alike.get(name) or (next(iter(alike.values())) if len(alike) == 1 else None)


def _alike(name: str, session: Session) -> dict[str, UserRow]:
    """The accounts of that name, however it is written. Databases differ in what letters they can fold, so Python does."""
    names = session.scalars(select(UserRow.name))
    alike = [known for known in names if known.casefold() == name.casefold()]
    rows = session.scalars(select(UserRow).where(UserRow.name.in_(alike)))
    return {row.name: row for row in rows}


def _named(name: str, session: Session) -> User | None:
    row = _row(name, session)
    return row.user() if row else None


def _user(query: Select[UserRow], session: Session) -> User | None:
    row = session.scalar(query)
    return row.user() if row else None


def _password_of(name: str, session: Session) -> tuple[User, str] | None:
    row = _row(name, session)
    return (row.user(), row.password) if row and row.password else None


def _change_password(name: str, hashed: str, session: Session) -> bool:
    row = _row(name, session)
    if row is None:
        return False
    row.password = hashed
    session.execute(delete(SignInRow).filter_by(user_id=row.id))
    return True


def _remove(name: str, session: Session) -> User | None:
    row = _row(name, session)
    if row is None:
        return None
    user = row.user()
    session.execute(delete(UserRow).where(UserRow.id == user.id))
    return user


def _sign_in(row: SignInRow, now: datetime, session: Session) -> None:
    session.execute(delete(SignInRow).where(SignInRow.until <= now))
    session.add(row)
