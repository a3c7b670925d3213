"""Runs first in the frozen program: clears its environment of what PyInstaller's starter left.

The starter points the loader at the bundled libraries. We hold them once we run, but a viewer
opened from the window would load ours instead of the system's. Without the starter's own notes,
the reading child starts as the whole program does, and finds the bundled libraries again.
"""

import os

for name in [name for name in os.environ if name.startswith("_PYI_")]:
    del os.environ[name]
for name in ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"):
    os.environ.pop(name, None)
    if (before := os.environ.pop(f"{name}_ORIG", None)) is not None:
        os.environ[name] = before
