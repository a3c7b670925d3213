"""The calendar: meetings of the period, month by month or as a list."""
