"""What can fail in a call of a language model, or of an endpoint for sound: the branch ModelFailure of the tree of errors.

ModelFailure (502)
├── ModelKeyRefused, ModelQuotaSpent, ModelNotFound, ModelBroken, ModelRequestRejected, ModelRefused, ModelContextTooLong
├── ModelCutOff
│   └── ModelRanLong
├── ModelBusy (503), ModelUnreachable (503)
└── ModelTimedOut (504)
"""

from app.errors import AppError


class ModelFailure(AppError):
    """The language model gave nothing usable.

    `upstream` is the endpoint's HTTP status where there was one, `retry_after` the seconds it asked to wait.
    """

    status = 502
    message = "The language model did not answer. Nothing you said is lost; try again."

    def __init__(
        self,
        detail: str | None = None,
        *,
        upstream: int | None = None,
        retry_after: float | None = None,
    ) -> None:
        super().__init__(detail)
        self.upstream = upstream
        self.retry_after = retry_after


class ModelKeyRefused(ModelFailure):
    message = "The model's endpoint refused the key. Check OPENAI_API_KEY, or set another key, and try again."


class ModelQuotaSpent(ModelFailure):
    message = "The account behind the key has no credit left. Top it up or set another key, and try again."


class ModelNotFound(ModelFailure):
    message = (
        "The endpoint does not know the model. `greenroom doctor` lists the models that it has."
    )


class ModelBusy(ModelFailure):
    status = 503
    message = "The model's endpoint is busy or still starting. Wait a moment and try again."


class ModelBroken(ModelFailure):
    message = "The model's endpoint failed or answered with something unusable. Try again."


class ModelUnreachable(ModelFailure):
    status = 503
    message = "The model's endpoint cannot be reached. Check that it runs and that OPENAI_BASE_URL is right, then try again."


class ModelTimedOut(ModelFailure):
    status = 504
    message = "The model took too long. Try again, or choose a faster model. GREENROOM_MODEL_TIMEOUT says how long a call may take."


class ModelRequestRejected(ModelFailure):
    message = "The model's endpoint does not accept the request. `greenroom doctor` says what it supports."


class ModelRefused(ModelFailure):
    message = "The model declined to answer, or its provider's content filter did. Rephrase the answer, or choose another model."


class ModelContextTooLong(ModelFailure):
    message = "The interview has grown too long for this model. End it for the report, or choose a model with a larger context."


class ModelCutOff(ModelFailure):
    """The reply broke off: what came of it is not the whole."""

    message = "The model's reply broke off in the middle. Try again."


class ModelRanLong(ModelCutOff):
    """The reply ended at its token limit: what came is whole words, but not the end."""

    message = "The model's reply was longer than it may be. Try again, or choose another model."
