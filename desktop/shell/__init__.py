"""The window around the pages: navigation, actions, jobs, settings, the open library."""
