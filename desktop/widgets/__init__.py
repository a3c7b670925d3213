"""The parts that all pages are made of; nothing here knows the library."""
