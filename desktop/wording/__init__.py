"""How the window words what records hold: days, hours, kinds and states."""
