"""The emitting half: specifications in, C text out. The verifying half imports nothing from here."""
