from playwright.sync_api import expect

HOSTILE = (
    "<img src=x onerror=\"document.title='owned'\"><b>bold</b>",
    "<script>document.title='owned'</script>",
    "</div></article></main><style>*{display:none}</style>",
    "{{ 7 * 7 }} {% raw %} &lt;b&gt; &amp;",
    "🦉🎤💥 \u202egnirts desrever\u202c",
    "javascript:alert(1) [link](javascript:alert(1)) **not bold**",
)


def test_what_a_candidate_types_is_shown_as_text_everywhere(room):
    interview = room.begin()
    room.wait_for_reply(1)
    room.say("Yes, I am ready.")
    for said in HOSTILE:
        room.say(said)
        expect(room.answered.locator(".said").last).to_have_text(said)

    room.page.reload()
    expect(room.answered.locator(".said")).to_have_text(["Yes, I am ready.", *HOSTILE])
    room.end()
    for said in HOSTILE:
        expect(room.page.locator(".lines .me .words").filter(has_text=said)).to_have_count(1)
    assert room.page.locator("main b:text-is('bold'), main img").count() == 0
    assert "owned" not in room.page.title()
    markdown = room.page.request.get(f"{room.home}/interviews/{interview}/report.md").text()
    assert "<img" not in markdown
    assert "<script" not in markdown
