"""Asking an OpenID Connect provider who somebody is: discovery, PKCE, state and nonce."""

import secrets
from dataclasses import dataclass
from typing import Any

from authlib.integrations.base_client import OAuthError
from authlib.integrations.httpx_client import AsyncOAuth2Client
from httpx2 import AsyncBaseTransport, HTTPError
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from app.errors import NotAllowed, ProviderFailed
from app.settings import Settings

ALGORITHMS = ["RS256", "RS384", "RS512", "PS256", "ES256", "ES384", "EdDSA"]
LEEWAY_SECONDS = 60
"""By so much the provider's clock and this one may differ."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What ties an answer of the provider to the browser that asked."""

    address: str
    state: str
    nonce: str
    verifier: str


@dataclass(frozen=True, slots=True)
class Known:
    """Whom the provider knows: `subject` is theirs for good, `name` is for reading."""

    subject: str
    name: str
    admin: bool


class Provider:
    """The provider of the settings. Raises ProviderFailed when it cannot be asked or answers with something unusable."""

    def __init__(self, settings: Settings, transport: AsyncBaseTransport | None = None) -> None:
        self._settings, self._transport = settings, transport
        self.back = f"{settings.public_url}/sign-in/back"

    async def ask(self) -> Asked:
        """The address to which somebody is sent to sign in."""
        async with self._client() as client:
            found = await self._found(client)
            nonce, verifier = secrets.token_urlsafe(32), secrets.token_urlsafe(48)
            address, state = client.create_authorization_url(
                found["authorization_endpoint"], code_verifier=verifier, nonce=nonce
            )
        return Asked(address, state, nonce, verifier)

    async def answer(self, code: str, verifier: str, nonce: str) -> Known:
        """Whom the provider vouches for. Raises NotAllowed for somebody whom the settings do not let in,
        ProviderFailed when the provider's word cannot be had or trusted."""
        try:
            async with self._client() as client:
                found = await self._found(client)
                token = await client.fetch_token(
                    found["token_endpoint"], code=code, code_verifier=verifier
                )
                keys = KeySet.import_key_set(
                    (await client.request("GET", found["jwks_uri"], withhold_token=True)).json()
                )
            told = jwt.decode(token["id_token"], keys, algorithms=ALGORITHMS)
            jwt.JWTClaimsRegistry(
                leeway=LEEWAY_SECONDS,
                iss={"essential": True, "value": found["issuer"]},
                aud={"essential": True, "value": str(self._settings.oidc_client_id)},
                exp={"essential": True},
                sub={"essential": True},
                nonce={"essential": True, "value": nonce},
            ).validate(told.claims)
        except (HTTPError, OAuthError, JoseError, KeyError, TypeError, ValueError) as e:
            raise ProviderFailed from e
        return self._known(told.claims)

    def _client(self) -> AsyncOAuth2Client:
        secret = self._settings.oidc_client_secret
        return AsyncOAuth2Client(
            client_id=self._settings.oidc_client_id,
            client_secret=secret.get_secret_value() if secret else None,
            token_endpoint_auth_method="client_secret_basic" if secret else "none",
            scope="openid email profile",
            redirect_uri=self.back,
            code_challenge_method="S256",
            transport=self._transport,
        )

    async def _found(self, client: AsyncOAuth2Client) -> dict[str, Any]:
        """What the provider says of itself; it has to be the one that was meant."""
        issuer = str(self._settings.oidc_issuer).rstrip("/")
        try:
            said = await client.request(
                "GET", f"{issuer}/.well-known/openid-configuration", withhold_token=True
            )
            found: dict[str, Any] = said.raise_for_status().json()
            if str(found["issuer"]).rstrip("/") != issuer:
                raise ProviderFailed
        except (HTTPError, KeyError, TypeError, ValueError) as e:
            raise ProviderFailed from e
        return found

    def _known(self, claims: dict[str, Any]) -> Known:
        verified = claims.get("email_verified") is True
        email = str(claims.get("email", "")).lower() if verified else ""
        users = self._settings.oidc_users
        if users and not _among(email, users):
            raise NotAllowed("This account may not use this Greenroom. Ask whoever runs it.")
        name = email or str(claims.get("preferred_username") or claims["sub"])
        return Known(str(claims["sub"]), name[:150], _among(email, self._settings.oidc_admins))


def _among(email: str, named: str) -> bool:
    """An address is named, or its domain is."""
    entries = {entry.strip().lower() for entry in named.split(",")} - {""}
    return bool(email) and (email in entries or f"@{email.rpartition('@')[2]}" in entries)
