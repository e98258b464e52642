# The wheel, with the pages built into it. Nothing of this stage but the wheel is in the image.
FROM python:3.12-slim AS build
WORKDIR /src
COPY pyproject.toml hatch_build.py README.md ./
COPY app app
COPY prompts prompts
COPY rubrics rubrics
COPY web web
COPY docs/calibration.md docs/calibration.md
RUN python -m pip wheel --no-cache-dir --no-deps --wheel-dir /wheel .

FROM python:3.12-slim
RUN useradd --create-home --uid 10001 greenroom
COPY requirements/run.txt /tmp/run.txt
RUN python -m pip install --no-cache-dir --require-hashes -r /tmp/run.txt
COPY --from=build /wheel /wheel
RUN python -m pip install --no-cache-dir --no-deps /wheel/*.whl && rm -r /wheel /tmp/run.txt \
    && mkdir /data && chown greenroom:greenroom /data
USER greenroom
ENV GREENROOM_DATA_DIR=/data \
    GREENROOM_HOST=0.0.0.0 \
    PYTHONUNBUFFERED=1
VOLUME /data
EXPOSE 8000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=3 \
    CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/healthz', timeout=4)"]
ENTRYPOINT ["greenroom"]
CMD ["serve"]
