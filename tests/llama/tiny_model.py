"""A language model of random weights, made from nothing: half a megabyte that speaks garbage.

    .venv-llama/bin/python tests/llama/tiny_model.py FILE

A llama of two layers with a vocabulary of single bytes, so one token is about one character.
"""

import sys

import gguf
import numpy as np

WIDTH, LAYERS, HEADS, INNER, CONTEXT = 64, 2, 4, 128, 65536
TEMPLATE = (
    "{% for m in messages %}<|im_start|>{{ m.role }}\n{{ m.content }}<|im_end|>\n{% endfor %}"
    "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)
UNKNOWN, NORMAL, CONTROL, BYTE = 2, 1, 3, 6


def main(file: str) -> None:
    writer = gguf.GGUFWriter(file, "llama")
    size = _vocabulary(writer)
    _shape(writer)
    _weights(writer, size)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def _vocabulary(writer: gguf.GGUFWriter) -> int:
    tokens = ["<unk>", "<s>", "</s>", "<|im_start|>", "<|im_end|>"]
    types = [UNKNOWN, *[CONTROL] * 4]
    scores = [0.0] * 5
    for byte in range(256):
        tokens.append(f"<0x{byte:02X}>")
        types.append(BYTE)
        scores.append(0.0)
    for rank, letter in enumerate([*map(chr, range(33, 127)), "▁"], start=1):
        tokens.append(letter)
        types.append(NORMAL)
        scores.append(-float(rank))
    writer.add_tokenizer_model("llama")
    writer.add_token_list(tokens)
    writer.add_token_types(types)
    writer.add_token_scores(scores)
    writer.add_bos_token_id(1)
    writer.add_eos_token_id(2)
    writer.add_unk_token_id(0)
    writer.add_add_bos_token(True)
    writer.add_add_space_prefix(False)
    writer.add_chat_template(TEMPLATE)
    writer.add_vocab_size(len(tokens))
    return len(tokens)


def _shape(writer: gguf.GGUFWriter) -> None:
    writer.add_name("tiny-random")
    writer.add_context_length(CONTEXT)
    writer.add_embedding_length(WIDTH)
    writer.add_block_count(LAYERS)
    writer.add_feed_forward_length(INNER)
    writer.add_head_count(HEADS)
    writer.add_head_count_kv(HEADS)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_rope_dimension_count(WIDTH // HEADS)
    writer.add_file_type(gguf.LlamaFileType.ALL_F32)


def _weights(writer: gguf.GGUFWriter, size: int) -> None:
    chance = np.random.default_rng(0)

    def add(name: str, *shape: int, scale: float = 0.1) -> None:
        writer.add_tensor(name, (chance.standard_normal(shape) * scale).astype(np.float32))

    def even(name: str) -> None:
        writer.add_tensor(name, np.ones(WIDTH, np.float32))

    add("token_embd.weight", size, WIDTH, scale=0.3)
    add("output.weight", size, WIDTH, scale=0.3)
    even("output_norm.weight")
    for layer in range(LAYERS):
        block = f"blk.{layer}"
        even(f"{block}.attn_norm.weight")
        even(f"{block}.ffn_norm.weight")
        for part in ("attn_q", "attn_k", "attn_v", "attn_output"):
            add(f"{block}.{part}.weight", WIDTH, WIDTH)
        add(f"{block}.ffn_gate.weight", INNER, WIDTH)
        add(f"{block}.ffn_up.weight", INNER, WIDTH)
        add(f"{block}.ffn_down.weight", WIDTH, INNER)


if __name__ == "__main__":
    main(sys.argv[1])
