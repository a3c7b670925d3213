"""The two kinds of error: a person's, told in one sentence, and ours, which is everything else."""

from __future__ import annotations


class UserError(Exception):
    """Something the person can put right: says what happened, what is safe and what to do.

    ``str(error)`` is the whole sentence to show; nothing has been changed when it is raised.
    """


class LibraryError(UserError):
    """A file cannot be opened as a library."""


class NotALibrary(LibraryError):
    """The file is not a Chairdesk library."""


class LibraryTooNew(LibraryError):
    """The library was written by a newer Chairdesk."""


class LibraryDamaged(LibraryError):
    """The library's file is damaged."""


class LibraryInUse(LibraryError):
    """The library is open for writing elsewhere."""


class ReadOnly(LibraryError):
    """The library was opened for reading only, or its file cannot be written."""


class SearchUnready(LibraryError):
    """The index of words is missing or damaged, and is made anew on opening for writing."""


class UnreadableFile(UserError):
    """A file to import is empty, damaged, hostile, too large or of an unknown kind."""


class TargetExists(UserError):
    """A file that would be written is already there."""


class StillNeeded(UserError):
    """A record cannot be deleted, because others cannot do without it."""


class NothingToUndo(UserError):
    """There is no operation left to undo or to redo."""


class StaleHistory(UserError):
    """The records are no longer as the operation to undo or redo left them."""
