"""What is remembered, in SQLite beside the course or in PostgreSQL: platforms, courses, logins, the outbox."""

import fcntl
import os
import stat
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.pool import NullPool

from autograder.lti.errors import LtiError
from autograder.lti.keys import ToolKey, private_folder, tool_key

TABLES = sa.MetaData()
Text, Real, Number = sa.Text, sa.Double, sa.Integer

PLATFORMS = sa.Table(
    "lti_platforms",
    TABLES,
    sa.Column("issuer", Text, primary_key=True),
    sa.Column("client_id", Text, primary_key=True),
    sa.Column("auth_url", Text, nullable=False),
    sa.Column("token_url", Text, nullable=False),
    sa.Column("keys_url", Text, nullable=False),
    sa.Column("address", Text, nullable=False),  # what the instructor named: services may lie there, too
    sa.Column("private", sa.Boolean, nullable=False),
)
COURSES = sa.Table(
    "lti_courses",
    TABLES,
    sa.Column("id", Number, primary_key=True),
    sa.Column("issuer", Text, nullable=False),
    sa.Column("client_id", Text, nullable=False),
    sa.Column("deployment", Text, nullable=False),
    sa.Column("context", Text, nullable=False),
    sa.Column("title", Text, nullable=False),
    sa.Column("family", Text, nullable=False),  # "moodle", "canvas": the product, as the platform calls itself
    sa.Column("columns_url", Text, nullable=False),  # AGS line items; "" where the platform offers none
    sa.Column("members_url", Text, nullable=False),  # NRPS; "" likewise
    sa.UniqueConstraint("issuer", "client_id", "deployment", "context"),
)
LOGINS = sa.Table(
    "lti_logins",
    TABLES,
    sa.Column("state", Text, primary_key=True),
    sa.Column("nonce", Text, nullable=False),
    sa.Column("issuer", Text, nullable=False),
    sa.Column("client_id", Text, nullable=False),
    sa.Column("browser", Text, nullable=False),  # a hash of the cookie that this browser got
    sa.Column("target", Text, nullable=False),
    sa.Column("expires", Real, nullable=False),  # seconds since 1970
)
SESSIONS = sa.Table(
    "lti_sessions",
    TABLES,
    sa.Column("id", Text, primary_key=True),  # a hash of the cookie
    sa.Column("course", Number, nullable=False),
    sa.Column("person", Text, nullable=False),  # JSON
    sa.Column("expires", Real, nullable=False),
)
COLUMNS = sa.Table(
    "lti_columns",
    TABLES,
    sa.Column("course", Number, primary_key=True),
    sa.Column("assignment", Text, primary_key=True),
    sa.Column("url", Text, nullable=False),
)
OUTBOX = sa.Table(
    "lti_outbox",
    TABLES,
    sa.Column("course", Number, primary_key=True),
    sa.Column("assignment", Text, primary_key=True),
    sa.Column("user", Text, primary_key=True),
    sa.Column("student", Text, nullable=False),
    sa.Column("points", Real, nullable=False),
    sa.Column("maximum", Real, nullable=False),
    sa.Column("comment", Text, nullable=False),
    sa.Column("made", Real, nullable=False),  # when it was handed in, else graded: seconds since 1970
    sa.Column("state", Text, nullable=False),
    sa.Column("stamp", Real, nullable=False),  # the timestamp of its last score; 0 before the first
    sa.Column("attempts", Number, nullable=False),
    sa.Column("said", Text, nullable=False),
    sa.Column("known", Real),  # share of the maximum, 0 to 1, that stood there last and came from here; NULL for none
    sa.Column("perhaps", Text),  # JSON: shares of scores that may have arrived since then
)


@dataclass(frozen=True)
class Store:
    """A database, and the folder in which the key lies."""

    engine: sa.Engine
    folder: Path

    @property
    def key(self) -> ToolKey:
        """The tool's own key pair."""
        return tool_key(self.folder / "key.pem")

    @contextmanager
    def exclusive(self) -> Iterator[None]:
        """One sender at a time; the lock ends with its process, however that ends.

        Raises
        ------
        LtiError
            Where another process sends.
        """
        with self._postgresql_lock() if self.engine.dialect.name == "postgresql" else self._file_lock():
            yield

    @contextmanager
    def _file_lock(self) -> Iterator[None]:
        private_folder(self.folder)
        with (self.folder / "send.lock").open("a") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise LtiError("another `autograder lti send` is at work for this course: wait for its end") from None
            yield

    @contextmanager
    def _postgresql_lock(self) -> Iterator[None]:
        with self.engine.connect() as connection:
            number = 0x6C7469  # "lti"
            if not connection.execute(sa.select(sa.func.pg_try_advisory_lock(number))).scalar():
                raise LtiError("another `autograder lti send` is at work on this database: wait for its end")
            try:
                yield
            finally:
                connection.execute(sa.select(sa.func.pg_advisory_unlock(number)))


def open_store(folder: Path, url: str | None = None) -> Store:
    """The store in a folder of a course (`.autograder/lti`), or in the database of a URL; made where there is none."""
    private_folder(folder)
    if url is None:
        engine = _sqlite(folder / "lti.sqlite")
    else:
        try:
            engine = sa.create_engine(_with_driver(url), hide_parameters=True)
        except (sa.exc.ArgumentError, ModuleNotFoundError) as error:
            raise LtiError(
                f"--db: {error}; a PostgreSQL database is postgresql://user@host/name (pip install "
                "'backprop-coursework[postgresql]')"
            ) from None
    try:
        TABLES.create_all(engine)
    except sa.exc.SQLAlchemyError as error:
        raise LtiError(f"the database cannot be used: {error.__cause__ or error}") from None
    return Store(engine, folder)


def put(
    connection: sa.Connection, table: sa.Table, values: Mapping[str, Any], key: Sequence[str]
) -> sa.ColumnElement[bool]:
    """Write a row in the place of the one that has the same key, else as a new one; the condition that finds it."""
    same = sa.and_(*(table.c[name] == values[name] for name in key))
    if not connection.execute(table.update().where(same).values(**values)).rowcount:
        connection.execute(table.insert().values(**values))
    return same


def _with_driver(url: str) -> sa.URL:
    parsed = sa.make_url(url)
    return parsed.set(drivername="postgresql+psycopg") if parsed.drivername in ("postgresql", "postgres") else parsed


def _sqlite(file: Path) -> sa.Engine:
    """A database for its owner alone, from before its first byte."""
    with suppress(FileExistsError):
        os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    if stat.S_IMODE(file.stat().st_mode) & 0o077:
        raise LtiError(f"{file}: others can read this file, which holds marks: chmod 600 it")
    return sa.create_engine(f"sqlite:///{file}", poolclass=NullPool, connect_args={"timeout": 30}, hide_parameters=True)
