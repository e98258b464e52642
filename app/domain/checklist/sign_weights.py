"""How signs of an interview speak for a value, in hundredths, or for a criterion, in thousandths of a level.

Written by `python -m bench.sign_weights`, which learned them from labelled transcripts. `-` is what holds for every interview;
`x>1` is more than one, `any:` a family of markers (rubrics/lexicon) in any sentence, and `f:` one in a sentence that says something. From the first grade on a criterion is met in part, from
the second on clearly.
"""

from collections.abc import Mapping

WEIGHTS: Mapping[str, str] = {
    "freedom": """
        -:-323 A>0:32 A>1:47 A>3:-3 L>0:-23 L>1:1 R>0:14 R>1:12 R>3:4 S>0:39 S>1:27 T>0:19 T>1:-19 agency>0:17
        agency>1:33 agency>3:7 any:absence:6 any:abuse:17 any:abuse>2:17 any:acceptance:28 any:acceptance>2:-10
        any:adds:-13 any:adds>2:-4 any:admits:17 any:admits>2:26 any:adverse:-17 any:adverse>2:-10 any:again:9
        any:alternative:10 any:alternative>2:-3 any:ambiguity:-4 any:ambiguity>2:-1 any:asks_of_talk:5 any:asks_rule:-5
        any:asks_rule>2:5 any:asks_size:-16 any:asks_size>2:-9 any:asks_use:-24 any:asks_use>2:-26 any:assigned:-10
        any:background:2 any:background>2:-1 any:bearer:-5 any:bearer>2:17 any:bottleneck_talk:-17 any:bounds:-25
        any:bounds>2:-20 any:breaks:-12 any:breaks>2:15 any:buzz:-11 any:buzz>2:-3 any:by_hand:9 any:by_hand>2:-2
        any:by_then:-11 any:case_bad:17 any:case_bad>2:16 any:case_concurrent:-26 any:case_concurrent>2:-6
        any:case_edge:-4 any:case_edge>2:-10 any:case_empty>2:13 any:case_large>2:-2 any:case_order:5
        any:case_order>2:-4 any:case_same:2 any:case_same>2:1 any:case_single:2 any:case_single>2:11 any:catalogue:-13
        any:catalogue>2:-1 any:change:3 any:change>2:-4 any:chooses:-18 any:chooses>2:-6 any:chose_themselves:9
        any:clarifies:-10 any:clarifies>2:-15 any:code_object:-12 any:code_object>2:-10 any:coercion:-1 any:compared:-15
        any:compared>2:31 any:compared_time:20 any:complexity_talk:-25 any:complexity_talk>2:-2 any:concedes:13
        any:condition:-5 any:condition>2:12 any:consequence:-4 any:consequence>2:-9 any:contains:-5 any:contains>2:-9
        any:context:10 any:contrast:1 any:contrast>2:-8 any:corrected_guess:1 any:correctness_talk:5
        any:correctness_talk>2:-5 any:cost:6 any:cost>2:-4 any:cost_linear:-5 any:cost_quadratic:-2 any:cost_reason:-1
        any:cost_reason>2:-2 any:cost_sorting:-2 any:cost_stated:-23 any:cost_stated>2:-4 any:curious:15
        any:data_care:15 any:data_care>2:3 any:decides_alone:6 any:decision:-4 any:decision>2:22 any:defends:2
        any:defends>2:1 any:detects:-14 any:detects>2:11 any:disclaim:-7 any:dismisses:-6 any:divides:14
        any:divides>2:-17 any:ends_own_work:-4 any:evasive:18 any:evasive>2:-3 any:expects:-3 any:expects>2:-5
        any:explains:-8 any:explains>2:11 any:failure_talk:-9 any:failure_talk>2:-9 any:frames:-2 any:frames>2:12
        any:frank_refusal:-1 any:frees_others:5 any:generic_lesson:-3 any:gives_picture:32 any:gives_up:-10
        any:gives_up>2:15 any:grows:-7 any:grows>2:9 any:grows_people:21 any:grows_people>2:-1 any:guesses:-30
        any:guesses>2:9 any:habitual:-14 any:habitual>2:-1 any:headroom:-8 any:headroom>2:14 any:hearsay:-6
        any:hedges:12 any:hedges>2:-11 any:honest_about:2 any:hostile:-4 any:hostile>2:-8 any:hunts>2:-1
        any:in_general:-17 any:in_general>2:-22 any:lasting_count:22 any:lasting_count>2:-5 any:leaves_choice:20
        any:lesson:19 any:lesson_wish:-5 any:lesson_wish>2:2 any:limit_hit:-5 any:limit_hit>2:6 any:mechanism_talk:-5
        any:mechanism_talk>2:-10 any:motivation:20 any:motivation>2:2 any:not_counted:-1 any:number:-1 any:number>2:6
        any:offtopic:-12 any:operation_talk:-2 any:operation_talk>2:31 any:oracle:9 any:oracle>2:-1 any:other_way:-5
        any:other_way>2:-4 any:outcome:8 any:outcome>2:6 any:own_act:5 any:own_act>2:23 any:own_bridge:-3
        any:own_bridge>2:22 any:own_fault:36 any:own_fault>2:1 any:plans:-5 any:plans>2:-4 any:prestige:-10
        any:question:3 any:question>2:-28 any:recalls:-38 any:recalls>2:3 any:reckons:-5 any:reckons>2:-9 any:recovers:7
        any:recovers>2:11 any:reflection_now:5 any:reflection_now>2:7 any:refusing:-9 any:repair:6 any:repairs:5
        any:repairs>2:-6 any:resistance:-13 any:resistance>2:4 any:retract:4 any:retreats:16 any:rolls_out:6
        any:rolls_out>2:-18 any:scale_talk:8 any:scale_talk>2:-17 any:scoped:7 any:scoped>2:-16 any:security_talk:-12
        any:security_talk>2:-3 any:seeks_criticism:15 any:sets_bounds:-24 any:sets_bounds>2:11 any:several_teams:29
        any:several_teams>2:14 any:shift:-29 any:situation:-7 any:situation>2:8 any:situation_now:-10
        any:situation_now>2:-2 any:sized:-10 any:sized>2:-19 any:slogan:-2 any:speaks_publicly:9 any:speaks_publicly>2:9
        any:spread:4 any:suffers:-16 any:suffers>2:21 any:switch:-8 any:system_object:-9 any:system_object>2:-5
        any:systemic:-1 any:takes:-8 any:takes>2:8 any:task:17 any:task>2:-2 any:tells_that:31 any:tells_that>2:41
        any:testing_talk:-9 any:testing_talk>2:2 any:textbook:-7 any:textbook>2:-2 any:these_days:-16 any:ties:-4
        any:ties>2:6 any:traces:3 any:traces>2:1 any:tries:-4 any:tries>2:5 any:turns:-7 any:turns>2:-10 any:unsure:3
        any:unsure>2:10 any:vague_act:18 any:vague_act>2:8 any:wants_to_know:-4 any:waves_away:15 any:waves_away>2:-4
        any:way:-9 any:way>2:12 any:we_act:-9 any:we_act>2:-18 any:who_acts:5 any:who_acts>2:10 any:who_may:-6
        any:who_may>2:23 any:without_leave:20 any:word_candor:-5 any:word_candor>2:-7 any:word_context_over_control:-9
        any:word_freedom:-11 any:word_responsibility:19 any:your_thing:2 any:your_thing>2:-3 candor>0:27 candor>1:8
        candor?:1 context_over_control!:-1 context_over_control>0:38 context_over_control>1:32 context_over_control?:-9
        freedom!:-1 freedom>0:49 freedom>1:34 freedom?:-9 measured>0:-15 measured>1:9 measured>2:-3 particular>0:10
        particular>0.15:17 particular>0.3:23 particular>0.6:12 responsibility>0:3 responsibility>1:23
        responsibility>3:-1 responsibility?:3 ways>0:9 ways>1:10
    """,
    "responsibility": """
        -:-306 A>0:52 A>1:52 A>3:4 L>0:24 L>1:3 R>0:24 R>1:55 R>3:4 S>0:41 S>1:26 T>0:18 T>1:-4 agency>0:13 agency>1:29
        agency>3:-10 any:absence:10 any:abuse:1 any:abuse>2:-1 any:acceptance:16 any:acceptance>2:-4 any:adds:8
        any:adds>2:-1 any:admits:19 any:admits>2:6 any:adverse:-6 any:adverse>2:-12 any:again:-18 any:again>2:-12
        any:alternative:4 any:alternative>2:-2 any:ambiguity:16 any:ambiguity>2:-3 any:approach_talk:-2
        any:approach_talk>2:-1 any:asks_of_talk:3 any:asks_rule:-6 any:asks_rule>2:2 any:asks_size:-11
        any:asks_size>2:-11 any:asks_use:-18 any:asks_use>2:-29 any:assigned:6 any:background:11 any:background>2:-6
        any:bearer:9 any:bearer>2:15 any:bottleneck_talk:1 any:bounds:-16 any:bounds>2:14 any:breaks:-7 any:breaks>2:14
        any:buzz:-4 any:buzz>2:-7 any:by_hand>2:-3 any:by_then:-10 any:case_bad:-6 any:case_bad>2:-2
        any:case_concurrent:-20 any:case_concurrent>2:-4 any:case_edge:9 any:case_edge>2:10 any:case_empty:-6
        any:case_empty>2:3 any:case_large:-8 any:case_large>2:-3 any:case_order:3 any:case_order>2:-3 any:case_same:-8
        any:case_same>2:5 any:case_single:-4 any:catalogue:-8 any:catalogue>2:-1 any:change:-1 any:change>2:7
        any:chooses:3 any:chooses>2:30 any:chose_themselves:15 any:clarifies:-11 any:clarifies>2:-13 any:code_object:-14
        any:code_object>2:-13 any:coercion:-5 any:compared:16 any:compared>2:11 any:compared_time:12
        any:complexity_talk:-9 any:complexity_talk>2:2 any:concedes:22 any:condition:-15 any:condition>2:8
        any:consequence:-11 any:consequence>2:-9 any:contains:-6 any:contains>2:-10 any:context:-7 any:context>2:-5
        any:contrast:-5 any:contrast>2:-8 any:corrected_guess:-16 any:correcting:-1 any:correctness_talk:-23
        any:correctness_talk>2:-13 any:cost:-5 any:cost>2:-5 any:cost_quadratic:3 any:cost_reason:-7
        any:cost_reason>2:-3 any:cost_sorting:-6 any:cost_stated:-12 any:cost_stated>2:-2 any:data_care:9
        any:data_care>2:15 any:decides_alone:-6 any:decision:7 any:decision>2:-5 any:defends:8 any:defends>2:-2
        any:detects:-4 any:detects>2:15 any:disclaim:-3 any:dismisses:-6 any:divides:-8 any:divides>2:-7
        any:ends_own_work:5 any:evasive:-5 any:evasive>2:-6 any:expects:-5 any:explains:-9 any:explains>2:-20
        any:failure_talk:6 any:failure_talk>2:-1 any:frames:-8 any:frames>2:-1 any:frank_refusal:16 any:frees_others:-4
        any:gives_picture:9 any:gives_up:1 any:gives_up>2:1 any:grows:-7 any:grows>2:4 any:grows_people:7
        any:grows_people>2:3 any:guesses:-17 any:guesses>2:-12 any:habitual:-4 any:habitual>2:4 any:headroom:33
        any:headroom>2:5 any:hearsay:3 any:hedges>2:-26 any:honest_about:-13 any:hostile:-2 any:hostile>2:-4
        any:hunts:-6 any:hunts>2:-1 any:in_general:-7 any:in_general>2:-19 any:lasting_count:16 any:lasting_count>2:23
        any:leaves_choice:15 any:lesson:12 any:lesson_wish:-14 any:lesson_wish>2:11 any:limit_hit:20 any:limit_hit>2:-10
        any:mechanism_talk:9 any:mechanism_talk>2:-20 any:motivation:18 any:motivation>2:-4 any:not_counted:-1
        any:number:6 any:number>2:15 any:operation_talk:-9 any:operation_talk>2:5 any:oracle:-5 any:oracle>2:4
        any:other_way:18 any:other_way>2:-13 any:outcome:14 any:outcome>2:-7 any:own_act:14 any:own_act>2:39
        any:own_bridge:12 any:own_bridge>2:11 any:own_fault:33 any:own_fault>2:10 any:plans>2:-7 any:prestige:33
        any:private_life:10 any:question:-1 any:question>2:-12 any:recalls:-17 any:recalls>2:-2 any:reckons:-21
        any:reckons>2:-14 any:recovers:3 any:recovers>2:-1 any:reflection_now:10 any:reflection_now>2:14 any:refusing:-5
        any:repair:12 any:repairs:10 any:repairs>2:7 any:resistance:3 any:resistance>2:7 any:retract:2 any:retreats:-13
        any:rolls_out:8 any:rolls_out>2:7 any:scale_talk:6 any:scale_talk>2:-6 any:scoped:19 any:scoped>2:-3
        any:security_talk:10 any:security_talk>2:-1 any:seeks_criticism:14 any:sets_bounds:-2 any:sets_bounds>2:-25
        any:several_teams:14 any:several_teams>2:7 any:shift:9 any:situation:-7 any:situation>2:11 any:situation_now:7
        any:situation_now>2:15 any:sized:4 any:sized>2:-5 any:slogan:-3 any:speaks_publicly:19 any:speaks_publicly>2:11
        any:spread:9 any:suffers:-18 any:suffers>2:-1 any:switch:-3 any:system_object:-13 any:system_object>2:-10
        any:takes:-16 any:takes>2:8 any:task:28 any:task>2:4 any:tells_that:23 any:tells_that>2:4 any:testing_talk:-23
        any:testing_talk>2:2 any:textbook:-17 any:textbook>2:4 any:these_days:6 any:ties:-13 any:ties>2:-7 any:traces:5
        any:traces>2:-7 any:tries:-11 any:tries>2:6 any:turns:-14 any:turns>2:8 any:unsure:-19 any:unsure>2:-12
        any:vague_act:9 any:vague_act>2:4 any:wants_to_know:-10 any:waves_away:-6 any:waves_away>2:-1 any:way:-2
        any:way>2:-4 any:we_act:1 any:we_act>2:-4 any:who_acts:19 any:who_acts>2:19 any:who_may:-13 any:who_may>2:21
        any:without_leave:22 any:word_candor:-1 any:word_candor>2:2 any:word_context_over_control:-9 any:word_freedom:-6
        any:word_responsibility:3 any:your_thing:11 any:your_thing>2:-1 candor>0:48 candor>1:19 candor>3:3 candor?:-1
        context_over_control!:-5 context_over_control>0:28 context_over_control>1:9 context_over_control?:-9 freedom!:-5
        freedom>0:10 freedom>1:1 freedom?:-9 measured>0:9 measured>1:6 measured>2:2 particular>0:14 particular>0.15:15
        particular>0.3:36 particular>0.6:27 responsibility>0:36 responsibility>1:41 responsibility>3:9
        responsibility?:17 ways>0:-2 ways>1:19
    """,
    "candor": """
        -:-322 A>0:40 A>1:42 A>3:6 L>0:18 L>1:7 R>0:13 R>1:26 R>3:2 S>0:33 S>1:19 T>0:16 T>1:1 agency>0:11 agency>1:30
        agency>3:14 any:absence:6 any:abuse:15 any:abuse>2:5 any:acceptance:7 any:acceptance>2:-4 any:adds:-12
        any:adds>2:-1 any:admits:3 any:admits>2:6 any:adverse:10 any:adverse>2:-5 any:again:25 any:again>2:-8
        any:alternative:29 any:alternative>2:7 any:ambiguity:25 any:ambiguity>2:-2 any:approach_talk:13
        any:approach_talk>2:2 any:asks_of_talk:4 any:asks_rule:6 any:asks_rule>2:15 any:asks_size:-3 any:asks_size>2:-15
        any:asks_use:-10 any:asks_use>2:-10 any:assigned:-4 any:background:4 any:background>2:-4 any:bearer:17
        any:bearer>2:30 any:bottleneck_talk:4 any:bounds:-16 any:bounds>2:-16 any:breaks:-22 any:breaks>2:-9 any:buzz:-3
        any:by_hand:-2 any:by_hand>2:-2 any:by_then:2 any:case_bad:17 any:case_bad>2:-2 any:case_concurrent:-2
        any:case_concurrent>2:-2 any:case_edge>2:-9 any:case_empty:-11 any:case_empty>2:-12 any:case_large:-10
        any:case_large>2:-2 any:case_order:-5 any:case_order>2:-8 any:case_same:7 any:case_same>2:8 any:case_single:-13
        any:case_single>2:-11 any:catalogue:6 any:catalogue>2:-1 any:change:2 any:change>2:-3 any:chooses:-6
        any:chooses>2:-9 any:chose_themselves:15 any:clarifies:-15 any:clarifies>2:-15 any:code_object:-14
        any:code_object>2:-13 any:coercion:-6 any:compared>2:5 any:compared_time:11 any:complexity_talk:-13
        any:complexity_talk>2:-2 any:concedes:13 any:condition:-9 any:condition>2:-1 any:consequence:-10
        any:consequence>2:-17 any:contains:-24 any:contains>2:-11 any:context:-6 any:context>2:-13 any:contrast:-2
        any:contrast>2:-2 any:corrected_guess:-2 any:correcting:-8 any:correctness_talk:-3 any:correctness_talk>2:-9
        any:cost:-2 any:cost>2:6 any:cost_linear:-6 any:cost_quadratic:-2 any:cost_reason:-2 any:cost_reason>2:2
        any:cost_sorting:-4 any:cost_stated:-6 any:cost_stated>2:-5 any:curious:8 any:data_care:9 any:data_care>2:-6
        any:decides_alone:-1 any:decision:17 any:decision>2:30 any:defends:6 any:defends>2:-2 any:detects:5
        any:detects>2:11 any:disclaim:1 any:dismisses:-5 any:divides:3 any:divides>2:2 any:ends_own_work:4 any:evasive:6
        any:evasive>2:-5 any:expects:4 any:expects>2:-2 any:explains:1 any:failure_talk:-1 any:failure_talk>2:-5
        any:frames:-10 any:frames>2:-3 any:frank_refusal:15 any:frees_others:2 any:generic_lesson:-5
        any:gives_picture:14 any:gives_up:5 any:gives_up>2:1 any:grows:-6 any:grows>2:-1 any:grows_people:27
        any:grows_people>2:2 any:guesses:-7 any:guesses>2:-6 any:habitual:7 any:habitual>2:-3 any:headroom:18
        any:headroom>2:12 any:hearsay:-2 any:hedges:10 any:hedges>2:-14 any:honest_about:-2 any:hostile:-11
        any:hostile>2:-10 any:hunts:-1 any:hunts>2:-1 any:in_general:-29 any:in_general>2:-16 any:lasting_count:7
        any:lasting_count>2:4 any:leaves_choice:18 any:lesson:11 any:lesson_wish:5 any:lesson_wish>2:-6 any:limit_hit:6
        any:mechanism_talk:8 any:mechanism_talk>2:-3 any:motivation:-3 any:motivation>2:2 any:not_counted:-1
        any:number:-3 any:number>2:8 any:offtopic:-1 any:operation_talk:-3 any:operation_talk>2:-5 any:oracle:11
        any:oracle>2:1 any:other_way:-23 any:other_way>2:-8 any:outcome:19 any:outcome>2:-5 any:own_act:6
        any:own_act>2:34 any:own_bridge:1 any:own_bridge>2:11 any:own_fault:34 any:own_fault>2:6 any:plans:-5
        any:plans>2:2 any:prestige:-19 any:private_life:5 any:question:-16 any:question>2:-25 any:recalls:-12
        any:recalls>2:-13 any:reckons>2:1 any:recovers:10 any:recovers>2:-2 any:reflection_now:10 any:reflection_now>2:4
        any:refusing:-7 any:repair:1 any:repairs:-12 any:repairs>2:-10 any:resistance:1 any:resistance>2:3 any:retract:2
        any:retreats:-8 any:rolls_out:5 any:rolls_out>2:8 any:scale_talk:-3 any:scale_talk>2:-4 any:scoped:12
        any:scoped>2:3 any:security_talk:-3 any:security_talk>2:3 any:seeks_criticism:10 any:sets_bounds:2
        any:sets_bounds>2:-15 any:several_teams:23 any:several_teams>2:2 any:shift:-13 any:situation:-7
        any:situation>2:-1 any:situation_now:3 any:situation_now>2:20 any:sized:1 any:sized>2:-2 any:slogan:-9
        any:speaks_publicly:12 any:speaks_publicly>2:15 any:spread:18 any:suffers:-14 any:suffers>2:33 any:switch:13
        any:system_object:-12 any:system_object>2:-14 any:systemic:8 any:takes:-8 any:takes>2:7 any:task:39
        any:task>2:-5 any:tells_that:38 any:tells_that>2:20 any:testing_talk:-27 any:testing_talk>2:-5 any:textbook>2:3
        any:these_days:7 any:ties:-13 any:ties>2:-12 any:traces:8 any:traces>2:9 any:tries:-14 any:tries>2:-2
        any:turns:-6 any:turns>2:-9 any:unsure:-4 any:unsure>2:-3 any:vague_act:9 any:vague_act>2:1 any:wants_to_know:-7
        any:waves_away:-11 any:way:-10 any:way>2:4 any:we_act:9 any:we_act>2:-3 any:who_acts:7 any:who_acts>2:25
        any:who_may:-15 any:without_leave:19 any:word_candor:-7 any:word_candor>2:-3 any:word_context_over_control:-13
        any:word_freedom:7 any:word_responsibility:6 any:your_thing:-11 any:your_thing>2:-9 candor>0:83 candor>1:33
        candor>3:2 candor?:-19 context_over_control!:-6 context_over_control>0:32 context_over_control>1:13
        context_over_control?:-13 freedom!:-6 freedom>0:29 freedom>1:17 freedom?:4 measured>0:-1 measured>1:-4
        measured>2:-3 particular>0:-1 particular>0.15:19 particular>0.3:28 particular>0.6:43 responsibility>0:27
        responsibility>1:34 responsibility>3:11 responsibility?:12 ways>0:10 ways>1:17
    """,
    "context_over_control": """
        -:-357 A>0:31 A>1:16 A>3:4 L>0:7 L>1:22 R>0:35 R>1:17 R>3:3 S>0:22 S>1:9 T>0:3 T>1:-4 agency>0:14 agency>1:22
        agency>3:9 any:absence:1 any:abuse:24 any:abuse>2:18 any:acceptance:8 any:acceptance>2:-20 any:adds:23
        any:adds>2:4 any:admits:-1 any:admits>2:13 any:adverse:-14 any:adverse>2:2 any:again:1 any:again>2:3
        any:alternative>2:-7 any:ambiguity:4 any:ambiguity>2:-7 any:approach_talk:7 any:approach_talk>2:1
        any:asks_of_talk:10 any:asks_rule:-7 any:asks_rule>2:3 any:asks_size:-5 any:asks_size>2:-15 any:asks_use:-21
        any:asks_use>2:-27 any:assigned:-4 any:background:19 any:background>2:4 any:bearer:17 any:bottleneck_talk:-12
        any:bounds:-15 any:bounds>2:7 any:breaks:-16 any:breaks>2:7 any:buzz:-7 any:buzz>2:-2 any:by_hand:-9
        any:by_hand>2:2 any:by_then:-11 any:case_bad:21 any:case_bad>2:28 any:case_concurrent>2:4 any:case_edge:-13
        any:case_edge>2:12 any:case_empty:1 any:case_empty>2:17 any:case_large:-3 any:case_large>2:1 any:case_order:2
        any:case_order>2:2 any:case_same:-10 any:case_same>2:19 any:case_single>2:12 any:catalogue>2:-1 any:change:-8
        any:change>2:19 any:chooses:-16 any:chooses>2:12 any:chose_themselves:2 any:clarifies:-13 any:clarifies>2:-16
        any:code_object:-14 any:code_object>2:-12 any:coercion:-1 any:compared:-9 any:compared>2:26 any:compared_time:17
        any:complexity_talk:-7 any:complexity_talk>2:2 any:concedes:23 any:condition:-8 any:condition>2:2
        any:consequence:-5 any:consequence>2:-8 any:contains:-2 any:contains>2:8 any:context:9 any:context>2:1
        any:contrast>2:-2 any:corrected_guess:7 any:correcting:-9 any:correctness_talk:16 any:correctness_talk>2:1
        any:cost:-1 any:cost>2:-5 any:cost_linear:-9 any:cost_quadratic:-1 any:cost_reason:-2 any:cost_reason>2:-2
        any:cost_sorting:7 any:cost_stated:-11 any:cost_stated>2:-4 any:curious:7 any:data_care:19 any:data_care>2:3
        any:decides_alone:2 any:decision:-4 any:decision>2:18 any:defends:13 any:defends>2:-1 any:detects:-17
        any:detects>2:21 any:disclaim:-17 any:dismisses:-1 any:divides:2 any:divides>2:-23 any:ends_own_work:-5
        any:evasive:-5 any:evasive>2:-3 any:expects:-11 any:expects>2:-16 any:explains:-15 any:explains>2:-10
        any:failure_talk:12 any:failure_talk>2:-1 any:frames:9 any:frames>2:17 any:frank_refusal:8 any:frees_others:7
        any:generic_lesson:-3 any:gives_picture:40 any:gives_up:-12 any:gives_up>2:2 any:grows:-12 any:grows>2:7
        any:grows_people:32 any:guesses:-15 any:guesses>2:-15 any:habitual>2:-1 any:headroom:17 any:headroom>2:17
        any:hearsay:2 any:hedges:11 any:hedges>2:-16 any:honest_about:12 any:hostile:-3 any:hostile>2:-7 any:hunts:10
        any:hunts>2:-2 any:in_general:-27 any:in_general>2:-26 any:lasting_count:17 any:lasting_count>2:4
        any:leaves_choice:32 any:lesson:9 any:lesson_wish:6 any:lesson_wish>2:4 any:limit_hit:15 any:limit_hit>2:10
        any:mechanism_talk:10 any:mechanism_talk>2:2 any:motivation:-4 any:motivation>2:1 any:not_counted:-2
        any:number:2 any:number>2:3 any:offtopic:6 any:operation_talk:-18 any:operation_talk>2:27 any:oracle>2:4
        any:other_way:9 any:other_way>2:1 any:outcome:-12 any:outcome>2:2 any:own_act:2 any:own_act>2:11
        any:own_bridge:23 any:own_bridge>2:13 any:own_fault:30 any:own_fault>2:1 any:plans:-6 any:plans>2:-16
        any:prestige:15 any:private_life:12 any:question:-3 any:question>2:-9 any:recalls:-38 any:recalls>2:-17
        any:reckons>2:-20 any:recovers:-13 any:reflection_now:-4 any:reflection_now>2:-1 any:refusing:-2 any:repair:11
        any:repairs:-8 any:repairs>2:-1 any:resistance:-4 any:resistance>2:-4 any:retract:12 any:retreats:-8
        any:rolls_out:4 any:rolls_out>2:-10 any:scale_talk:-9 any:scale_talk>2:-21 any:scoped:-11 any:scoped>2:-2
        any:security_talk:3 any:security_talk>2:3 any:seeks_criticism:-1 any:sets_bounds>2:-4 any:several_teams:31
        any:several_teams>2:17 any:situation:1 any:situation>2:9 any:situation_now:-14 any:situation_now>2:-8
        any:sized:10 any:sized>2:18 any:slogan:-11 any:speaks_publicly:-17 any:speaks_publicly>2:19 any:spread:25
        any:suffers:5 any:suffers>2:7 any:switch:1 any:system_object:-4 any:system_object>2:-4 any:systemic:7
        any:takes:-9 any:takes>2:7 any:task:-3 any:tells_that:28 any:tells_that>2:19 any:testing_talk:9
        any:testing_talk>2:4 any:textbook:9 any:textbook>2:-1 any:these_days:-4 any:ties:-7 any:ties>2:-7 any:traces:16
        any:traces>2:9 any:tries:-6 any:tries>2:-2 any:turns:-6 any:unsure:-15 any:unsure>2:2 any:vague_act:32
        any:vague_act>2:2 any:wants_to_know:7 any:waves_away:24 any:waves_away>2:1 any:way:-9 any:way>2:4 any:we_act:4
        any:we_act>2:-10 any:who_acts>2:17 any:who_may:-3 any:without_leave:27 any:word_candor:-11 any:word_candor>2:1
        any:word_context_over_control:-6 any:word_freedom:-3 any:word_responsibility:2 any:your_thing:13
        any:your_thing>2:-3 candor>0:34 candor>1:14 candor>3:-2 candor?:-1 context_over_control!:-1
        context_over_control>0:67 context_over_control>1:36 context_over_control?:-6 freedom!:-1 freedom>0:37
        freedom>1:26 freedom?:-5 measured>0:-1 measured>1:11 measured>2:10 particular>0:3 particular>0.15:14
        particular>0.3:37 particular>0.6:32 responsibility>0:13 responsibility>1:16 responsibility>3:20
        responsibility?:-3 ways>0:12 ways>1:9
    """,
    "communication": """
        -:2078 A>0:29 A>1:93 A>3:17 L>0:-37 L>1:48 R>0:51 R>1:52 R>3:13 S>0:63 S>1:26 T>0:8 T>1:-8 agency>0:-24
        agency>1:11 agency>3:15 candor>0:87 candor>1:42 candor>3:-8 candor?:17 context_over_control!:-17
        context_over_control>0:74 context_over_control>1:38 context_over_control?:-60 f:absence:1 f:abuse:20
        f:acceptance:15 f:acceptance>2:-7 f:adds:16 f:admits:67 f:admits>2:-15 f:adverse:-11 f:adverse>2:-51 f:again:25
        f:again>2:25 f:alternative:36 f:alternative>2:15 f:ambiguity:-21 f:ambiguity>2:-14 f:approach_talk:56
        f:approach_talk>2:25 f:asks_of_talk:-10 f:asks_rule:103 f:asks_rule>2:87 f:asks_size:18 f:asks_size>2:2
        f:asks_use:-7 f:asks_use>2:-29 f:assigned:2 f:background:58 f:background>2:-6 f:bearer:39 f:bearer>2:19
        f:bottleneck_talk:-4 f:bounds:26 f:bounds>2:-9 f:breaks:53 f:breaks>2:48 f:buzz:-106 f:buzz>2:-24 f:by_hand:11
        f:by_then:-13 f:case_bad:93 f:case_bad>2:33 f:case_concurrent:41 f:case_concurrent>2:37 f:case_edge:26
        f:case_edge>2:58 f:case_empty:7 f:case_empty>2:35 f:case_large:20 f:case_large>2:6 f:case_order:-2
        f:case_order>2:10 f:case_same:16 f:case_same>2:-20 f:case_single:-61 f:case_single>2:-2 f:catalogue:-22
        f:catalogue>2:-2 f:change:-26 f:change>2:-15 f:chooses:-8 f:chooses>2:-24 f:chose_themselves:-20 f:clarifies:-91
        f:clarifies>2:-56 f:code_object:-76 f:code_object>2:3 f:coercion:-18 f:compared:-1 f:compared>2:32
        f:compared_time:47 f:complexity_talk:-7 f:complexity_talk>2:11 f:concedes:16 f:condition:-62 f:condition>2:-1
        f:consequence:-60 f:consequence>2:-30 f:contains:-11 f:contains>2:10 f:context:-6 f:context>2:18 f:contrast:10
        f:contrast>2:11 f:corrected_guess:63 f:correcting:-65 f:correctness_talk:9 f:correctness_talk>2:22 f:cost:-14
        f:cost>2:14 f:cost_linear:41 f:cost_quadratic:4 f:cost_reason:-11 f:cost_reason>2:14 f:cost_sorting:17
        f:cost_stated:52 f:cost_stated>2:-10 f:curious:21 f:data_care:21 f:data_care>2:39 f:decides_alone:-2
        f:decision:82 f:decision>2:52 f:defends:-89 f:detects:3 f:detects>2:75 f:disclaim:-21 f:dismisses:9
        f:divides:-19 f:divides>2:22 f:ends_own_work:1 f:evasive:-43 f:expects:-25 f:expects>2:5 f:explains:-25
        f:explains>2:-7 f:failure_talk:75 f:failure_talk>2:-15 f:frames:-8 f:frames>2:-36 f:frank_refusal:-12
        f:frees_others:18 f:gives_picture:12 f:gives_up:-28 f:grows:-25 f:grows>2:8 f:grows_people:40 f:guesses:-38
        f:guesses>2:-22 f:habitual:-27 f:headroom:8 f:headroom>2:53 f:hearsay:-18 f:hedges:-26 f:hedges>2:2
        f:honest_about:51 f:hostile:-147 f:hunts:51 f:in_general:-130 f:in_general>2:-132 f:lasting_count:49
        f:lasting_count>2:25 f:leaves_choice:50 f:lesson:-20 f:lesson_wish:28 f:lesson_wish>2:1 f:limit_hit:-10
        f:limit_hit>2:-21 f:mechanism_talk:55 f:mechanism_talk>2:40 f:motivation:-80 f:motivation>2:-29 f:number:-21
        f:number>2:60 f:offtopic:-29 f:operation_talk:3 f:operation_talk>2:9 f:oracle:39 f:oracle>2:11 f:other_way:38
        f:other_way>2:56 f:outcome:-57 f:outcome>2:2 f:own_act:-51 f:own_act>2:15 f:own_bridge:-65 f:own_bridge>2:-20
        f:own_fault:60 f:own_fault>2:-10 f:plans:-7 f:plans>2:33 f:prestige:-12 f:private_life:-29 f:question:81
        f:question>2:9 f:recalls:-65 f:recalls>2:-92 f:reckons:-40 f:reckons>2:-37 f:recovers:43 f:recovers>2:49
        f:reflection_now:28 f:reflection_now>2:1 f:repair:-19 f:repairs:30 f:repairs>2:45 f:resistance:-50
        f:resistance>2:4 f:retreats:-45 f:rolls_out:55 f:rolls_out>2:-10 f:scale_talk:36 f:scale_talk>2:-43 f:scoped:41
        f:scoped>2:76 f:security_talk:44 f:security_talk>2:-13 f:sets_bounds:94 f:sets_bounds>2:38 f:several_teams:24
        f:several_teams>2:37 f:shift:61 f:situation:-16 f:situation>2:-26 f:situation_now:-54 f:situation_now>2:-30
        f:sized:27 f:sized>2:9 f:slogan:-29 f:speaks_publicly:47 f:speaks_publicly>2:17 f:suffers:17 f:switch:35
        f:system_object:-60 f:system_object>2:-7 f:systemic:3 f:takes:-5 f:takes>2:36 f:task:-10 f:task>2:-7
        f:tells_that:26 f:tells_that>2:13 f:testing_talk:34 f:testing_talk>2:6 f:textbook:32 f:textbook>2:2
        f:these_days:-17 f:ties:-7 f:ties>2:-46 f:traces:15 f:traces>2:56 f:tries:-31 f:tries>2:45 f:turns:7
        f:turns>2:17 f:unsure:-17 f:vague_act:-6 f:vague_act>2:-3 f:wants_to_know:-40 f:waves_away:-60 f:way:-47
        f:way>2:13 f:we_act:-30 f:we_act>2:-43 f:who_acts:20 f:who_acts>2:56 f:who_may:-2 f:who_may>2:33
        f:without_leave:11 f:word_candor:-37 f:word_context_over_control:-43 f:word_freedom:-34
        f:word_responsibility:-26 f:your_thing:-43 f:your_thing>2:-52 freedom!:-18 freedom>0:3 freedom>1:1 freedom?:-43
        measured>0:53 measured>1:-15 measured>2:-9 particular>0:93 particular>0.15:191 particular>0.3:187
        particular>0.6:122 responsibility>0:60 responsibility>1:69 responsibility?:-39 ways>0:-45 ways>1:35
    """,
    "staff_scope": """
        -:1747 A>0:54 A>1:124 A>3:42 L>0:9 L>1:14 R>0:55 R>1:90 R>3:9 S>0:56 S>1:63 T>0:17 T>1:-26 agency>0:27
        agency>1:37 candor>0:124 candor>1:104 candor>3:-5 candor?:-30 context_over_control>0:72
        context_over_control>1:54 context_over_control?:-29 f:absence:31 f:abuse:41 f:abuse>2:2 f:acceptance:7
        f:acceptance>2:-12 f:adds:36 f:admits:57 f:adverse:-10 f:adverse>2:-20 f:again:63 f:again>2:6 f:alternative:53
        f:alternative>2:2 f:ambiguity:7 f:ambiguity>2:-5 f:approach_talk:45 f:approach_talk>2:15 f:asks_of_talk:-3
        f:asks_rule:13 f:asks_rule>2:54 f:asks_size:-12 f:asks_size>2:14 f:asks_use:-35 f:assigned:-12 f:background:36
        f:background>2:-5 f:bearer:62 f:bearer>2:19 f:bottleneck_talk:-10 f:bounds:-43 f:bounds>2:-1 f:breaks:-22
        f:breaks>2:71 f:buzz:-38 f:buzz>2:-12 f:by_hand:2 f:by_then:-22 f:case_bad:68 f:case_bad>2:61
        f:case_concurrent:8 f:case_edge:-19 f:case_edge>2:27 f:case_empty:9 f:case_empty>2:15 f:case_large:15
        f:case_order:-8 f:case_order>2:9 f:case_same:-11 f:case_same>2:25 f:case_single:-43 f:case_single>2:22
        f:catalogue:-4 f:change:-29 f:change>2:-13 f:chooses:-30 f:chooses>2:32 f:chose_themselves:-3 f:clarifies:-67
        f:clarifies>2:-44 f:code_object:-51 f:code_object>2:-27 f:compared:48 f:compared>2:44 f:compared_time:19
        f:complexity_talk:10 f:concedes:53 f:condition:-57 f:condition>2:-33 f:consequence:-55 f:consequence>2:-44
        f:contains:-3 f:contains>2:4 f:context:-21 f:contrast:-30 f:contrast>2:-36 f:corrected_guess:16 f:correcting:-32
        f:correctness_talk:-15 f:cost:-28 f:cost>2:30 f:cost_reason:-23 f:cost_reason>2:-9 f:cost_stated:40 f:curious:40
        f:data_care:20 f:data_care>2:46 f:decides_alone:-7 f:decision:27 f:decision>2:94 f:defends:-8 f:detects:2
        f:detects>2:64 f:disclaim:-32 f:dismisses:-1 f:divides:13 f:divides>2:7 f:ends_own_work:12 f:evasive:-40
        f:expects:-31 f:expects>2:4 f:explains:-18 f:explains>2:3 f:failure_talk:39 f:frames:23 f:frames>2:19
        f:frank_refusal:17 f:frees_others:28 f:gives_picture:53 f:gives_up:-10 f:grows:-23 f:grows>2:19
        f:grows_people:50 f:guesses:-53 f:guesses>2:-48 f:habitual:-5 f:headroom:38 f:headroom>2:37 f:hearsay:8
        f:hedges:-9 f:hedges>2:-36 f:honest_about:30 f:hostile:-40 f:hunts:23 f:in_general:-34 f:in_general>2:-47
        f:lasting_count:76 f:lasting_count>2:2 f:leaves_choice:78 f:lesson:6 f:lesson_wish:-27 f:lesson_wish>2:7
        f:limit_hit:19 f:limit_hit>2:8 f:mechanism_talk:15 f:mechanism_talk>2:5 f:motivation:-33 f:motivation>2:9
        f:number:-21 f:number>2:17 f:offtopic:-8 f:operation_talk:13 f:operation_talk>2:63 f:oracle>2:22 f:other_way:-15
        f:other_way>2:-16 f:outcome:37 f:own_act:-13 f:own_act>2:21 f:own_bridge:-37 f:own_bridge>2:-12 f:own_fault:106
        f:own_fault>2:18 f:plans:-20 f:plans>2:10 f:question:91 f:question>2:24 f:recalls:-44 f:recalls>2:-34
        f:reckons:-20 f:reckons>2:-27 f:recovers:-14 f:recovers>2:12 f:reflection_now:-27 f:reflection_now>2:-14
        f:repair:-24 f:repairs:-60 f:repairs>2:17 f:resistance:20 f:retreats:1 f:rolls_out:40 f:rolls_out>2:-16
        f:scale_talk:47 f:scale_talk>2:4 f:scoped:18 f:scoped>2:9 f:security_talk:7 f:security_talk>2:-8
        f:seeks_criticism:21 f:sets_bounds:25 f:sets_bounds>2:27 f:several_teams:75 f:several_teams>2:90 f:shift:2
        f:situation:-11 f:situation>2:-5 f:situation_now:-39 f:situation_now>2:-22 f:sized:15 f:sized>2:45
        f:speaks_publicly:6 f:speaks_publicly>2:26 f:spread:80 f:suffers:-7 f:suffers>2:-3 f:switch:31
        f:system_object:-30 f:system_object>2:-13 f:systemic:-6 f:takes:-19 f:takes>2:60 f:task:7 f:task>2:-7
        f:tells_that:41 f:tells_that>2:2 f:testing_talk:34 f:testing_talk>2:18 f:textbook:-8 f:these_days:4 f:ties:-41
        f:ties>2:-30 f:traces:26 f:traces>2:27 f:tries:-30 f:tries>2:21 f:turns:-9 f:turns>2:2 f:unsure:-79
        f:vague_act:25 f:vague_act>2:-3 f:wants_to_know:-8 f:waves_away:-46 f:way:-22 f:way>2:10 f:we_act:-4
        f:we_act>2:-44 f:who_acts:28 f:who_acts>2:39 f:who_may:-3 f:who_may>2:48 f:without_leave:24 f:word_candor:-31
        f:word_context_over_control:-28 f:word_freedom:-2 f:word_responsibility:-3 f:your_thing:34 f:your_thing>2:-18
        freedom>0:26 freedom>1:58 freedom?:-3 measured>0:58 measured>1:53 measured>2:26 particular>0:25
        particular>0.15:91 particular>0.3:119 particular>0.6:84 responsibility>0:52 responsibility>1:87
        responsibility>3:59 responsibility?:11 ways>0:11 ways>1:63
    """,
}
GRADES: Mapping[str, tuple[int, int]] = {
    "communication": (2685, 3389),
    "staff_scope": (2406, 3129),
}
