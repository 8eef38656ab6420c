"""The public interface as callers see it: headers in, what changed for those who call out."""
