"""From records to the official report: compose blocks, check them, write them as files."""
