"""Tables in and out: meetings, briefers and recommendations, each declared once."""
