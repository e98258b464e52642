"""What is kept: `Store` is the only door to the database, and rows never leave this package."""

from app.store.store import Store

__all__ = ["Store"]
