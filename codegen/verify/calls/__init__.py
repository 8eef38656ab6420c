"""Which calls are made, with which operands, and whether what they leave behind is right."""
