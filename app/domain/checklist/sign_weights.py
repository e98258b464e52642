"""How signs of an interview speak for a value, in hundredths, or for a criterion, in thousandths of a level.

Written by `python -m bench.sign_weights`, which learned them from labelled transcripts. `-` is what holds for every interview;
`x>1` is more than one, `any:` a family of markers (rubrics/lexicon) in any sentence, and `f:` one in a sentence that says something. From the first grade on a criterion is met in part, from
the second on clearly.
"""

from collections.abc import Mapping

WEIGHTS: Mapping[str, str] = {
    "freedom": """
        -:-318 A>0:29 A>1:51 A>3:1 L>0:-14 L>1:-1 R>0:11 R>1:16 S>0:28 S>1:32 T>0:10 T>1:-18 agency>0:12 agency>1:31
        agency>3:-1 any:absence:4 any:abuse:11 any:abuse>2:17 any:acceptance:25 any:acceptance>2:-1 any:adds:-12
        any:admits:16 any:admits>2:20 any:adverse:-14 any:adverse>2:-13 any:again:18 any:again>2:1 any:alternative:16
        any:alternative>2:1 any:ambiguity:-2 any:ambiguity>2:-2 any:approach_talk:-6 any:approach_talk>2:-3
        any:asks_of_talk:1 any:asks_rule:6 any:asks_rule>2:16 any:asks_size:-17 any:asks_size>2:-11 any:asks_use:-12
        any:asks_use>2:-16 any:assigned:-9 any:background:5 any:background>2:3 any:bearer:6 any:bearer>2:25
        any:bottleneck_talk:-12 any:bounds:-18 any:bounds>2:-26 any:breaks:-13 any:breaks>2:5 any:buzz:-12 any:buzz>2:-2
        any:by_hand:-1 any:by_hand>2:-1 any:by_then:-9 any:case_bad:19 any:case_bad>2:6 any:case_concurrent:-29
        any:case_concurrent>2:-4 any:case_edge:-14 any:case_edge>2:-11 any:case_empty:-6 any:case_empty>2:11
        any:case_large:3 any:case_order:-2 any:case_order>2:-5 any:case_same:-12 any:case_same>2:-7 any:case_single:-4
        any:case_single>2:10 any:catalogue:-15 any:catalogue>2:-1 any:change:-3 any:chooses:-21 any:chooses>2:-6
        any:chose_themselves:16 any:clarifies:-8 any:clarifies>2:-13 any:code_object:-8 any:code_object>2:-8
        any:coercion:-1 any:compared:-17 any:compared>2:21 any:compared_time:20 any:complexity_talk:-14
        any:complexity_talk>2:-2 any:concedes:17 any:condition:-4 any:condition>2:6 any:consequence:-5
        any:consequence>2:-7 any:contains:-11 any:contains>2:1 any:context:8 any:context>2:5 any:contrast:1
        any:contrast>2:-8 any:corrected_guess:1 any:correcting:1 any:correctness_talk:9 any:correctness_talk>2:-4
        any:cost:7 any:cost>2:-8 any:cost_linear:-5 any:cost_quadratic:-1 any:cost_reason>2:2 any:cost_sorting:-2
        any:cost_stated:-18 any:cost_stated>2:-4 any:curious:19 any:data_care:16 any:data_care>2:6 any:decides_alone:8
        any:decision:-2 any:decision>2:15 any:defends:2 any:defends>2:1 any:detects:-12 any:detects>2:3 any:disclaim:-3
        any:dismisses:3 any:divides:16 any:divides>2:-13 any:ends_own_work:1 any:evasive:20 any:evasive>2:-3
        any:expects:-2 any:expects>2:-3 any:explains:-6 any:explains>2:9 any:failure_talk:-8 any:failure_talk>2:-9
        any:frames:-1 any:frames>2:8 any:frank_refusal:-1 any:frees_others:8 any:generic_lesson:-3 any:gives_picture:25
        any:gives_up:-11 any:gives_up>2:13 any:grows:-16 any:grows>2:8 any:grows_people:28 any:grows_people>2:-1
        any:guesses:-20 any:guesses>2:5 any:habitual:-16 any:habitual>2:-1 any:headroom:-9 any:headroom>2:-2
        any:hearsay:1 any:hedges:14 any:hedges>2:-3 any:honest_about:1 any:hostile:-4 any:hostile>2:-7 any:hunts:3
        any:hunts>2:-1 any:in_general:-21 any:in_general>2:-18 any:lasting_count:20 any:lasting_count>2:-2
        any:leaves_choice:25 any:lesson:22 any:lesson_wish:-4 any:lesson_wish>2:-4 any:limit_hit:-16 any:limit_hit>2:3
        any:mechanism_talk:-13 any:mechanism_talk>2:-10 any:motivation:18 any:not_counted:-1 any:number:-1
        any:number>2:5 any:offtopic:-2 any:operation_talk:-2 any:operation_talk>2:16 any:oracle:3 any:oracle>2:-5
        any:other_way:-7 any:other_way>2:-4 any:outcome:5 any:outcome>2:6 any:own_act:6 any:own_act>2:25
        any:own_bridge:-3 any:own_bridge>2:11 any:own_fault:19 any:plans:-3 any:plans>2:-2 any:prestige:-12
        any:private_life:-1 any:question:4 any:question>2:-19 any:recalls:-30 any:recalls>2:2 any:reckons:-5
        any:reckons>2:-11 any:recovers:11 any:recovers>2:9 any:reflection_now:6 any:reflection_now>2:10 any:refusing:-8
        any:repair:6 any:repairs:12 any:resistance>2:2 any:retract:4 any:retreats:13 any:rolls_out:13
        any:rolls_out>2:-12 any:scale_talk:-2 any:scale_talk>2:-14 any:scoped:16 any:scoped>2:-17 any:security_talk:-6
        any:security_talk>2:4 any:seeks_criticism:13 any:sets_bounds:-17 any:sets_bounds>2:17 any:several_teams:30
        any:several_teams>2:8 any:shift:-19 any:situation:-5 any:situation>2:8 any:situation_now:-5
        any:situation_now>2:2 any:sized:-8 any:sized>2:-13 any:slogan:-7 any:speaks_publicly:-2 any:speaks_publicly>2:1
        any:spread:11 any:suffers:-17 any:suffers>2:20 any:switch:-9 any:system_object:-10 any:system_object>2:-7
        any:systemic:-3 any:takes:-11 any:takes>2:5 any:task:6 any:task>2:-2 any:tells_that:26 any:tells_that>2:29
        any:testing_talk:-11 any:testing_talk>2:1 any:textbook:-4 any:textbook>2:-2 any:these_days:-12 any:ties:-8
        any:ties>2:-1 any:traces:-5 any:traces>2:4 any:tries:-4 any:tries>2:7 any:turns:-10 any:turns>2:-11 any:unsure:1
        any:unsure>2:10 any:vague_act:11 any:vague_act>2:7 any:wants_to_know:-3 any:waves_away:14 any:waves_away>2:-3
        any:way:-12 any:way>2:4 any:we_act:2 any:we_act>2:-23 any:who_acts:11 any:who_acts>2:15 any:who_may:-9
        any:who_may>2:12 any:without_leave:17 any:word_candor:-4 any:word_candor>2:-6 any:word_context_over_control:-7
        any:word_freedom:-9 any:word_responsibility:6 any:your_thing:7 any:your_thing>2:-7 candor>0:26 candor>1:5
        candor>3:1 candor?:-1 context_over_control!:-1 context_over_control>0:39 context_over_control>1:34
        context_over_control?:-7 freedom!:-1 freedom>0:60 freedom>1:36 freedom?:-8 measured>0:-14 measured>1:10
        measured>2:7 particular>0:12 particular>0.15:17 particular>0.3:27 particular>0.6:11 responsibility>0:8
        responsibility>1:17 responsibility>3:2 ways>0:7 ways>1:5
    """,
    "responsibility": """
        -:-293 A>0:50 A>1:48 A>3:4 L>0:24 L>1:4 R>0:18 R>1:52 S>0:39 S>1:25 T>0:24 T>1:-4 agency>0:11 agency>1:28
        agency>3:-8 any:absence:4 any:abuse:1 any:abuse>2:3 any:acceptance:4 any:acceptance>2:-6 any:adds>2:-2
        any:admits:18 any:adverse:-11 any:adverse>2:-11 any:again:-20 any:again>2:-16 any:alternative:-1
        any:alternative>2:1 any:ambiguity:8 any:ambiguity>2:-2 any:approach_talk:-4 any:approach_talk>2:-3
        any:asks_rule:-1 any:asks_rule>2:4 any:asks_size:-8 any:asks_size>2:-12 any:asks_use:-7 any:asks_use>2:-18
        any:assigned:6 any:background:11 any:background>2:-4 any:bearer:12 any:bearer>2:11 any:bottleneck_talk:3
        any:bounds:-12 any:bounds>2:9 any:breaks:-6 any:breaks>2:14 any:buzz:-3 any:buzz>2:-7 any:by_hand:-6
        any:by_hand>2:-3 any:by_then:-10 any:case_bad:2 any:case_bad>2:-1 any:case_concurrent:-20
        any:case_concurrent>2:-3 any:case_edge:5 any:case_edge>2:6 any:case_empty:-6 any:case_empty>2:5
        any:case_large:-3 any:case_order:-3 any:case_order>2:-2 any:case_same:-10 any:case_same>2:3 any:case_single:-4
        any:case_single>2:-2 any:catalogue:-8 any:catalogue>2:-1 any:change:6 any:change>2:3 any:chooses:2
        any:chooses>2:27 any:chose_themselves:13 any:clarifies:-8 any:clarifies>2:-9 any:code_object:-10
        any:code_object>2:-10 any:coercion:-5 any:compared:9 any:compared>2:5 any:compared_time:10
        any:complexity_talk:-11 any:complexity_talk>2:4 any:concedes:17 any:condition:-13 any:condition>2:8
        any:consequence:-11 any:consequence>2:-7 any:contains:-3 any:contains>2:-8 any:context:-8 any:context>2:-6
        any:contrast:-5 any:contrast>2:-6 any:corrected_guess:-14 any:correcting:-5 any:correctness_talk:-17
        any:correctness_talk>2:-12 any:cost:-1 any:cost>2:-8 any:cost_quadratic:4 any:cost_reason:-6
        any:cost_reason>2:-2 any:cost_sorting:-6 any:cost_stated:-13 any:cost_stated>2:-1 any:curious:1 any:data_care:10
        any:data_care>2:12 any:decides_alone:-5 any:decision:3 any:decision>2:-2 any:defends:3 any:defends>2:-1
        any:detects:-6 any:detects>2:14 any:disclaim:-4 any:dismisses:-4 any:divides:-8 any:divides>2:-4
        any:ends_own_work:4 any:evasive:-5 any:evasive>2:-6 any:expects:-6 any:expects>2:-5 any:explains:-9
        any:explains>2:-16 any:failure_talk:11 any:frames:-13 any:frames>2:-2 any:frank_refusal:7 any:frees_others:7
        any:gives_picture:10 any:gives_up:-6 any:grows:-9 any:grows>2:4 any:grows_people:16 any:grows_people>2:3
        any:guesses:-12 any:guesses>2:-8 any:habitual:1 any:habitual>2:4 any:headroom:26 any:headroom>2:2 any:hearsay:6
        any:hedges:-1 any:hedges>2:-19 any:honest_about:2 any:hostile:-2 any:hostile>2:-4 any:hunts:-9 any:hunts>2:-1
        any:in_general:-11 any:in_general>2:-18 any:lasting_count:13 any:lasting_count>2:20 any:leaves_choice:18
        any:lesson:15 any:lesson_wish:-11 any:lesson_wish>2:11 any:limit_hit:16 any:limit_hit>2:-11 any:mechanism_talk:5
        any:mechanism_talk>2:-22 any:motivation:14 any:motivation>2:-9 any:not_counted:-1 any:number:4 any:number>2:14
        any:offtopic:6 any:operation_talk:-10 any:operation_talk>2:6 any:oracle:-1 any:other_way:23 any:other_way>2:-8
        any:outcome:12 any:outcome>2:-5 any:own_act:14 any:own_act>2:40 any:own_bridge:12 any:own_bridge>2:4
        any:own_fault:34 any:own_fault>2:7 any:plans:1 any:plans>2:-2 any:prestige:26 any:private_life:18
        any:question:-3 any:question>2:-4 any:recalls:-13 any:recalls>2:-4 any:reckons:-19 any:reckons>2:-18
        any:recovers:3 any:recovers>2:-5 any:reflection_now:12 any:reflection_now>2:11 any:refusing:-5 any:repair:15
        any:repairs:8 any:repairs>2:6 any:resistance:4 any:resistance>2:7 any:retract:2 any:retreats:-12
        any:rolls_out:11 any:rolls_out>2:2 any:scale_talk:8 any:scale_talk>2:-4 any:scoped:18 any:scoped>2:-4
        any:security_talk:10 any:security_talk>2:1 any:seeks_criticism:15 any:sets_bounds:-3 any:sets_bounds>2:-18
        any:several_teams:8 any:several_teams>2:-1 any:shift:12 any:situation:-5 any:situation>2:12 any:situation_now:2
        any:situation_now>2:17 any:sized:6 any:sized>2:-4 any:slogan:-1 any:speaks_publicly:13 any:speaks_publicly>2:9
        any:spread:7 any:suffers:-21 any:suffers>2:1 any:switch:-4 any:system_object:-10 any:system_object>2:-7
        any:takes:-15 any:task:23 any:task>2:6 any:tells_that:17 any:tells_that>2:2 any:testing_talk:-23
        any:testing_talk>2:2 any:textbook:-17 any:textbook>2:5 any:these_days:6 any:ties:-12 any:traces:1
        any:traces>2:-9 any:tries:-11 any:tries>2:8 any:turns:-12 any:turns>2:11 any:unsure:-24 any:unsure>2:-13
        any:vague_act:4 any:vague_act>2:1 any:wants_to_know:-13 any:waves_away:-6 any:way:-4 any:way>2:-3 any:we_act:-1
        any:we_act>2:-6 any:who_acts:15 any:who_acts>2:16 any:who_may:-10 any:who_may>2:16 any:without_leave:18
        any:word_candor:-3 any:word_candor>2:1 any:word_context_over_control:-6 any:word_freedom:-5
        any:word_responsibility:1 any:your_thing:15 any:your_thing>2:-2 candor>0:45 candor>1:14 candor>3:4 candor?:-6
        context_over_control!:-5 context_over_control>0:34 context_over_control>1:12 context_over_control?:-6
        freedom!:-5 freedom>0:15 freedom>1:5 freedom?:-8 measured>0:10 measured>1:9 measured>2:2 particular>0:16
        particular>0.15:17 particular>0.3:31 particular>0.6:22 responsibility>0:37 responsibility>1:35
        responsibility>3:9 responsibility?:13 ways>0:-3 ways>1:13
    """,
    "candor": """
        -:-302 A>0:39 A>1:31 A>3:5 L>0:20 L>1:9 R>0:11 R>1:21 S>0:33 S>1:16 T>0:21 T>1:4 agency>0:11 agency>1:31
        agency>3:13 any:absence:5 any:abuse:12 any:abuse>2:4 any:acceptance:5 any:acceptance>2:-2 any:adds:-13
        any:adds>2:-1 any:admits:4 any:adverse:10 any:again:18 any:again>2:-10 any:alternative:21 any:alternative>2:8
        any:ambiguity:19 any:ambiguity>2:-2 any:approach_talk:8 any:approach_talk>2:-1 any:asks_of_talk:3
        any:asks_rule:8 any:asks_rule>2:18 any:asks_size:4 any:asks_size>2:-12 any:asks_use:-2 any:asks_use>2:-2
        any:assigned:-3 any:background:8 any:background>2:1 any:bearer:26 any:bearer>2:26 any:bottleneck_talk:5
        any:bounds:-12 any:bounds>2:-14 any:breaks:-19 any:breaks>2:-7 any:buzz:-1 any:by_hand:-4 any:by_hand>2:-2
        any:by_then:3 any:case_bad:17 any:case_bad>2:-2 any:case_concurrent:-2 any:case_concurrent>2:-1 any:case_edge:-1
        any:case_edge>2:-11 any:case_empty:-10 any:case_empty>2:-10 any:case_large:-5 any:case_order:-11
        any:case_order>2:-7 any:case_same:7 any:case_same>2:5 any:case_single:-14 any:case_single>2:-7 any:catalogue:5
        any:catalogue>2:-1 any:change:3 any:change>2:-9 any:chooses:-10 any:chooses>2:-9 any:chose_themselves:17
        any:clarifies:-16 any:clarifies>2:-16 any:code_object:-14 any:code_object>2:-12 any:coercion:-6 any:compared:-5
        any:compared>2:4 any:compared_time:11 any:complexity_talk:-9 any:complexity_talk>2:-1 any:concedes:11
        any:condition:-9 any:condition>2:3 any:consequence:-11 any:consequence>2:-18 any:contains:-28 any:contains>2:-5
        any:context:-9 any:context>2:-12 any:contrast:-4 any:contrast>2:-2 any:corrected_guess:-3 any:correcting:-5
        any:correctness_talk:4 any:correctness_talk>2:-8 any:cost:4 any:cost_linear:-6 any:cost_quadratic:-1
        any:cost_reason:-3 any:cost_reason>2:1 any:cost_sorting:-4 any:cost_stated:-9 any:cost_stated>2:-4
        any:curious:14 any:data_care:8 any:data_care>2:-4 any:decision:13 any:decision>2:30 any:defends:6
        any:defends>2:-1 any:detects:3 any:detects>2:9 any:disclaim:2 any:dismisses:-1 any:divides:-4 any:divides>2:-1
        any:ends_own_work:2 any:evasive:7 any:evasive>2:-5 any:expects:3 any:expects>2:-3 any:explains:1
        any:explains>2:4 any:failure_talk:3 any:failure_talk>2:-5 any:frames:-9 any:frames>2:-6 any:frank_refusal:17
        any:frees_others:3 any:generic_lesson:-5 any:gives_picture:12 any:gives_up:-2 any:gives_up>2:2 any:grows:-5
        any:grows>2:-2 any:grows_people:33 any:grows_people>2:2 any:guesses:-2 any:guesses>2:-5 any:habitual:5
        any:habitual>2:-4 any:headroom:15 any:headroom>2:11 any:hedges:10 any:hedges>2:-11 any:honest_about:6
        any:hostile:-12 any:hostile>2:-10 any:hunts>2:-1 any:in_general:-28 any:in_general>2:-8 any:lasting_count:9
        any:lasting_count>2:7 any:leaves_choice:14 any:lesson:13 any:lesson_wish:9 any:lesson_wish>2:-8 any:limit_hit:10
        any:limit_hit>2:-3 any:mechanism_talk:6 any:mechanism_talk>2:-4 any:motivation:-3 any:not_counted:-1
        any:number:-3 any:number>2:8 any:offtopic:7 any:operation_talk:-1 any:operation_talk>2:-3 any:oracle:9
        any:oracle>2:-3 any:other_way:-19 any:other_way>2:-7 any:outcome:18 any:outcome>2:-3 any:own_act:6
        any:own_act>2:36 any:own_bridge:-1 any:own_bridge>2:4 any:own_fault:31 any:own_fault>2:3 any:plans:-6
        any:plans>2:5 any:prestige:-18 any:private_life:7 any:question:-19 any:question>2:-18 any:recalls:-7
        any:recalls>2:-15 any:reckons:3 any:reckons>2:-5 any:recovers:12 any:recovers>2:-6 any:reflection_now:9
        any:reflection_now>2:7 any:refusing:-6 any:repair:1 any:repairs:-11 any:repairs>2:-8 any:resistance:1
        any:resistance>2:3 any:retract:3 any:retreats:-4 any:rolls_out:8 any:scale_talk:-5 any:scale_talk>2:-4
        any:scoped:5 any:security_talk:-3 any:security_talk>2:4 any:seeks_criticism:9 any:sets_bounds:2
        any:sets_bounds>2:-6 any:several_teams:20 any:several_teams>2:-2 any:shift:-8 any:situation:-6
        any:situation>2:-1 any:situation_now:4 any:situation_now>2:19 any:sized:1 any:sized>2:-4 any:slogan:-9
        any:speaks_publicly:3 any:speaks_publicly>2:12 any:spread:20 any:suffers:-19 any:suffers>2:29 any:switch:7
        any:system_object:-12 any:system_object>2:-14 any:systemic:9 any:takes:-9 any:task:33 any:task>2:-2
        any:tells_that:27 any:tells_that>2:21 any:testing_talk:-31 any:testing_talk>2:-5 any:textbook:1 any:textbook>2:4
        any:these_days:8 any:ties:-13 any:ties>2:-9 any:traces:2 any:traces>2:5 any:tries:-13 any:tries>2:1 any:turns:-8
        any:turns>2:-2 any:unsure:-13 any:unsure>2:-2 any:vague_act:3 any:vague_act>2:-1 any:wants_to_know:-10
        any:waves_away:-13 any:waves_away>2:1 any:way:-11 any:we_act:10 any:we_act>2:-5 any:who_acts:7 any:who_acts>2:20
        any:who_may:-12 any:who_may>2:-3 any:without_leave:18 any:word_candor:-9 any:word_candor>2:-4
        any:word_context_over_control:-10 any:word_freedom:8 any:word_responsibility:-1 any:your_thing:-4
        any:your_thing>2:-2 candor>0:72 candor>1:28 candor>3:2 candor?:-21 context_over_control!:-6
        context_over_control>0:41 context_over_control>1:12 context_over_control?:-10 freedom!:-6 freedom>0:34
        freedom>1:18 freedom?:5 measured>0:1 measured>1:-3 measured>2:-5 particular>0:2 particular>0.15:17
        particular>0.3:24 particular>0.6:38 responsibility>0:26 responsibility>1:31 responsibility>3:11
        responsibility?:10 ways>0:11 ways>1:21
    """,
    "context_over_control": """
        -:-370 A>0:31 A>1:26 A>3:7 L>0:18 L>1:21 R>0:28 R>1:19 S>0:18 S>1:14 T>0:3 T>1:-4 agency>0:8 agency>1:19
        agency>3:7 any:absence:-3 any:abuse:23 any:abuse>2:23 any:acceptance:11 any:acceptance>2:-18 any:adds:16
        any:adds>2:3 any:admits:4 any:admits>2:13 any:adverse:-4 any:adverse>2:5 any:again:9 any:again>2:-1
        any:alternative:5 any:alternative>2:-2 any:ambiguity:15 any:ambiguity>2:-2 any:approach_talk:-2
        any:approach_talk>2:1 any:asks_of_talk:11 any:asks_rule:3 any:asks_rule>2:11 any:asks_size:1 any:asks_size>2:-13
        any:asks_use:-13 any:asks_use>2:-24 any:assigned:-4 any:background:15 any:background>2:10 any:bearer:6
        any:bearer>2:5 any:bottleneck_talk:-9 any:bounds:-17 any:bounds>2:9 any:breaks:-20 any:breaks>2:3 any:buzz:-4
        any:buzz>2:-2 any:by_hand:-22 any:by_hand>2:5 any:by_then:-10 any:case_bad:24 any:case_bad>2:15
        any:case_concurrent:-5 any:case_concurrent>2:-6 any:case_edge:-13 any:case_edge>2:6 any:case_empty:-5
        any:case_empty>2:9 any:case_large:-9 any:case_order:-3 any:case_order>2:4 any:case_same:-22 any:case_same>2:15
        any:case_single:-4 any:case_single>2:14 any:catalogue:-2 any:catalogue>2:-1 any:change:-1 any:change>2:14
        any:chooses:-17 any:chooses>2:10 any:chose_themselves:6 any:clarifies:-9 any:clarifies>2:-14 any:code_object:-10
        any:code_object>2:-10 any:coercion:-3 any:compared:1 any:compared>2:18 any:compared_time:16
        any:complexity_talk:-5 any:complexity_talk>2:2 any:concedes:20 any:condition:-8 any:condition>2:-1
        any:consequence:-7 any:consequence>2:-8 any:contains:-7 any:contains>2:14 any:context:8 any:context>2:4
        any:contrast:-2 any:contrast>2:-5 any:correcting:-4 any:correctness_talk:14 any:cost:7 any:cost>2:-14
        any:cost_linear:-7 any:cost_quadratic:-2 any:cost_reason:-2 any:cost_reason>2:-1 any:cost_sorting:8
        any:cost_stated:-11 any:cost_stated>2:-2 any:curious:12 any:data_care:20 any:data_care>2:-1 any:decides_alone:3
        any:decision:-7 any:decision>2:6 any:defends:12 any:defends>2:1 any:detects:-14 any:detects>2:16
        any:disclaim:-12 any:divides:5 any:divides>2:-15 any:ends_own_work:-4 any:evasive:-6 any:evasive>2:-2
        any:expects:-11 any:expects>2:-15 any:explains:-13 any:explains>2:-8 any:failure_talk:9 any:frames:10
        any:frames>2:20 any:frank_refusal:3 any:frees_others:4 any:generic_lesson:-3 any:gives_picture:27
        any:gives_up:-14 any:grows:-16 any:grows>2:14 any:grows_people:22 any:guesses:-13 any:guesses>2:-14
        any:habitual:-3 any:habitual>2:-1 any:headroom:11 any:headroom>2:5 any:hearsay:4 any:hedges:3 any:hedges>2:-11
        any:honest_about:-5 any:hostile:-7 any:hostile>2:-7 any:hunts:17 any:hunts>2:-2 any:in_general:-23
        any:in_general>2:-21 any:lasting_count:16 any:lasting_count>2:3 any:leaves_choice:30 any:lesson:12
        any:lesson_wish:11 any:lesson_wish>2:1 any:limit_hit:4 any:limit_hit>2:3 any:mechanism_talk:-5
        any:mechanism_talk>2:-1 any:motivation:-2 any:motivation>2:-5 any:not_counted:-2 any:number:3 any:number>2:6
        any:offtopic:1 any:operation_talk:-20 any:operation_talk>2:20 any:oracle:6 any:oracle>2:-9 any:other_way:10
        any:other_way>2:2 any:outcome:-6 any:outcome>2:1 any:own_act:5 any:own_act>2:14 any:own_bridge:18
        any:own_bridge>2:11 any:own_fault:15 any:own_fault>2:-2 any:plans:-2 any:plans>2:-13 any:prestige:12
        any:private_life:6 any:question:1 any:question>2:-10 any:recalls:-29 any:recalls>2:-16 any:reckons>2:-7
        any:recovers:-4 any:recovers>2:-8 any:reflection_now:3 any:reflection_now>2:3 any:refusing:-2 any:repair:8
        any:repairs:-6 any:repairs>2:5 any:resistance:-2 any:resistance>2:-4 any:retract:11 any:retreats:-7
        any:rolls_out:18 any:rolls_out>2:1 any:scale_talk:-12 any:scale_talk>2:-14 any:scoped:7 any:scoped>2:1
        any:security_talk:21 any:security_talk>2:9 any:seeks_criticism:14 any:sets_bounds:2 any:sets_bounds>2:-7
        any:several_teams:24 any:several_teams>2:13 any:situation:-1 any:situation>2:10 any:situation_now:-9
        any:situation_now>2:-1 any:sized:6 any:sized>2:13 any:slogan:-8 any:speaks_publicly:-26 any:speaks_publicly>2:14
        any:spread:24 any:suffers>2:8 any:switch:-4 any:system_object:-5 any:system_object>2:-3 any:systemic:6
        any:takes:-9 any:takes>2:9 any:task:-6 any:task>2:-2 any:tells_that:25 any:tells_that>2:18 any:testing_talk:3
        any:textbook:11 any:textbook>2:-1 any:these_days:-3 any:ties:-8 any:ties>2:-10 any:traces:10 any:traces>2:18
        any:tries:-6 any:turns:-9 any:turns>2:-11 any:unsure:-11 any:vague_act:24 any:vague_act>2:7 any:wants_to_know:2
        any:waves_away:25 any:waves_away>2:1 any:way:-9 any:way>2:-2 any:we_act:16 any:we_act>2:-9 any:who_acts:5
        any:who_acts>2:17 any:who_may>2:2 any:without_leave:37 any:word_candor:-4 any:word_candor>2:1
        any:word_context_over_control:-5 any:word_freedom:-2 any:word_responsibility:-10 any:your_thing:11
        any:your_thing>2:-6 candor>0:32 candor>1:12 candor>3:-4 candor?:-1 context_over_control!:-3
        context_over_control>0:66 context_over_control>1:31 context_over_control?:-5 freedom!:-3 freedom>0:49
        freedom>1:25 freedom?:-3 measured>0:-4 measured>1:12 measured>2:7 particular>0:5 particular>0.15:15
        particular>0.3:32 particular>0.6:37 responsibility>0:15 responsibility>1:17 responsibility>3:11
        responsibility?:-2 ways>0:10 ways>1:5
    """,
    "communication": """
        -:2096 A>0:35 A>1:88 A>3:24 L>0:-38 L>1:31 R>0:48 R>1:37 S>0:73 S>1:31 T>0:21 T>1:8 agency>0:-33 agency>1:10
        agency>3:15 candor>0:79 candor>1:56 candor>3:-4 candor?:-9 context_over_control!:-19 context_over_control>0:78
        context_over_control>1:36 context_over_control?:-56 f:absence:16 f:abuse:33 f:abuse>2:-4 f:acceptance:-3
        f:acceptance>2:-26 f:adds:5 f:admits:54 f:admits>2:-9 f:adverse>2:-47 f:again:-3 f:again>2:7 f:alternative:15
        f:alternative>2:-12 f:ambiguity:-24 f:ambiguity>2:-19 f:approach_talk:56 f:approach_talk>2:30 f:asks_of_talk:-13
        f:asks_rule:110 f:asks_rule>2:93 f:asks_size:33 f:asks_size>2:-1 f:asks_use:17 f:asks_use>2:-22 f:assigned:-1
        f:background:73 f:background>2:-7 f:bearer:48 f:bearer>2:14 f:bottleneck_talk:2 f:bounds:8 f:bounds>2:6
        f:breaks:52 f:breaks>2:40 f:buzz:-96 f:buzz>2:-21 f:by_hand:31 f:by_then:-16 f:case_bad:79 f:case_bad>2:41
        f:case_concurrent:51 f:case_concurrent>2:30 f:case_edge:14 f:case_edge>2:69 f:case_empty:22 f:case_empty>2:48
        f:case_large:30 f:case_order:11 f:case_order>2:18 f:case_same:10 f:case_same>2:-15 f:case_single:-49
        f:case_single>2:-2 f:catalogue:-21 f:change:2 f:change>2:-8 f:chooses:-22 f:chooses>2:-4 f:chose_themselves:-7
        f:clarifies:-69 f:clarifies>2:-45 f:code_object:-76 f:code_object>2:-3 f:coercion:-21 f:compared:-15
        f:compared>2:25 f:compared_time:35 f:complexity_talk:-8 f:complexity_talk>2:14 f:concedes:24 f:condition:-66
        f:condition>2:-9 f:consequence:-64 f:consequence>2:-42 f:contains:20 f:contains>2:8 f:context:-28 f:context>2:-9
        f:contrast:-5 f:contrast>2:1 f:corrected_guess:62 f:correcting:-44 f:correctness_talk:19 f:correctness_talk>2:8
        f:cost:20 f:cost>2:1 f:cost_linear:29 f:cost_quadratic:3 f:cost_reason:-8 f:cost_reason>2:8 f:cost_sorting:13
        f:cost_stated:39 f:cost_stated>2:-2 f:curious:34 f:data_care:33 f:data_care>2:24 f:decision:80 f:decision>2:51
        f:defends:-85 f:detects:29 f:detects>2:59 f:disclaim:-20 f:dismisses:9 f:divides>2:32 f:ends_own_work:2
        f:evasive:-49 f:expects:-16 f:expects>2:-1 f:explains:-31 f:explains>2:-5 f:failure_talk:73 f:frames:-1
        f:frames>2:-28 f:frank_refusal:-19 f:frees_others:30 f:gives_picture:4 f:gives_up:-34 f:grows:-12 f:grows>2:8
        f:grows_people:21 f:guesses:-30 f:guesses>2:-16 f:habitual:-30 f:headroom:3 f:headroom>2:50 f:hedges:-36
        f:hedges>2:8 f:honest_about:64 f:hostile:-141 f:hunts:50 f:in_general:-122 f:in_general>2:-147
        f:lasting_count:41 f:lasting_count>2:17 f:leaves_choice:44 f:lesson:-32 f:lesson_wish:16 f:lesson_wish>2:2
        f:limit_hit:-7 f:limit_hit>2:-20 f:mechanism_talk:36 f:mechanism_talk>2:50 f:motivation:-81 f:motivation>2:-31
        f:number:-24 f:number>2:58 f:offtopic:3 f:operation_talk:-4 f:operation_talk>2:-6 f:oracle:53 f:oracle>2:16
        f:other_way:51 f:other_way>2:53 f:outcome:-33 f:outcome>2:-1 f:own_act:-55 f:own_act>2:14 f:own_bridge:-64
        f:own_bridge>2:11 f:own_fault:61 f:own_fault>2:-5 f:plans:-2 f:plans>2:45 f:prestige:-20 f:private_life:-11
        f:question:78 f:question>2:-4 f:recalls:-68 f:recalls>2:-87 f:reckons:-39 f:reckons>2:-45 f:recovers:27
        f:recovers>2:58 f:reflection_now:43 f:reflection_now>2:12 f:repair:-13 f:repairs:22 f:repairs>2:40
        f:resistance:-32 f:retreats:-53 f:rolls_out:59 f:rolls_out>2:-16 f:scale_talk:29 f:scale_talk>2:-31 f:scoped:45
        f:scoped>2:71 f:security_talk:30 f:security_talk>2:-11 f:seeks_criticism:5 f:sets_bounds:77 f:sets_bounds>2:25
        f:several_teams:44 f:several_teams>2:23 f:shift:55 f:situation:-16 f:situation>2:-18 f:situation_now:-39
        f:situation_now>2:-43 f:sized:32 f:sized>2:10 f:slogan:-30 f:speaks_publicly:32 f:speaks_publicly>2:19
        f:spread:11 f:suffers:18 f:suffers>2:18 f:switch:37 f:system_object:-53 f:system_object>2:-8 f:systemic:13
        f:takes:-16 f:takes>2:12 f:task:-11 f:task>2:1 f:tells_that:30 f:tells_that>2:5 f:testing_talk:12
        f:testing_talk>2:-7 f:textbook:22 f:textbook>2:-1 f:these_days:-11 f:ties:-18 f:ties>2:-44 f:traces:5
        f:traces>2:46 f:tries:-27 f:tries>2:46 f:turns:-2 f:turns>2:-3 f:unsure:-33 f:vague_act:-5 f:vague_act>2:-3
        f:wants_to_know:-40 f:waves_away:-42 f:way:-47 f:way>2:8 f:we_act:-34 f:we_act>2:-54 f:who_acts:1
        f:who_acts>2:46 f:who_may:5 f:who_may>2:25 f:without_leave:3 f:word_candor:-55 f:word_context_over_control:-42
        f:word_freedom:-36 f:word_responsibility:-8 f:your_thing:-58 f:your_thing>2:-63 freedom!:-20 freedom>0:28
        freedom>1:29 freedom?:-42 measured>0:39 measured>1:-20 measured>2:-11 particular>0:102 particular>0.15:179
        particular>0.3:168 particular>0.6:117 responsibility>0:52 responsibility>1:65 responsibility>3:2
        responsibility?:-41 ways>0:-35 ways>1:45
    """,
    "staff_scope": """
        -:1731 A>0:59 A>1:127 A>3:45 L>0:8 L>1:7 R>0:43 R>1:83 S>0:53 S>1:78 T>0:12 T>1:-21 agency>0:17 agency>1:35
        agency>3:2 candor>0:110 candor>1:91 candor>3:-3 candor?:-35 context_over_control>0:91 context_over_control>1:48
        context_over_control?:-26 f:absence:32 f:abuse:29 f:abuse>2:4 f:acceptance:5 f:acceptance>2:-21 f:adds:26
        f:admits:60 f:adverse:4 f:adverse>2:-19 f:again:57 f:again>2:11 f:alternative:36 f:alternative>2:-6
        f:ambiguity:4 f:ambiguity>2:2 f:approach_talk:38 f:asks_of_talk:5 f:asks_rule:25 f:asks_rule>2:59 f:asks_size:-2
        f:asks_size>2:24 f:asks_use:-6 f:asks_use>2:1 f:background:48 f:background>2:-8 f:bearer:72 f:bearer>2:18
        f:bounds:-25 f:bounds>2:-3 f:breaks:-6 f:breaks>2:73 f:buzz:-30 f:buzz>2:-10 f:by_hand:-8 f:by_then:-22
        f:case_bad:58 f:case_bad>2:48 f:case_concurrent:10 f:case_edge:-11 f:case_edge>2:22 f:case_empty:14
        f:case_empty>2:18 f:case_large:8 f:case_order:-3 f:case_order>2:8 f:case_same:-32 f:case_same>2:18
        f:case_single:-36 f:case_single>2:25 f:catalogue:-8 f:change:-28 f:change>2:-9 f:chooses:-42 f:chooses>2:28
        f:chose_themselves:2 f:clarifies:-65 f:clarifies>2:-49 f:code_object:-48 f:code_object>2:-18 f:compared:45
        f:compared>2:35 f:compared_time:17 f:complexity_talk:11 f:concedes:49 f:condition:-43 f:condition>2:-26
        f:consequence:-49 f:consequence>2:-47 f:contains:15 f:contains>2:-1 f:context:-33 f:context>2:-18 f:contrast:-37
        f:contrast>2:-33 f:corrected_guess:1 f:correcting:-34 f:correctness_talk:-13 f:cost:-10 f:cost>2:6
        f:cost_reason:-26 f:cost_reason>2:-23 f:cost_stated:40 f:curious:36 f:data_care:37 f:data_care>2:41
        f:decides_alone:-6 f:decision:7 f:decision>2:69 f:defends:-6 f:detects:-9 f:detects>2:48 f:disclaim:-30
        f:dismisses:1 f:divides:8 f:divides>2:17 f:ends_own_work:16 f:evasive:-44 f:expects:-30 f:expects>2:-11
        f:explains:-13 f:explains>2:12 f:failure_talk:32 f:frames:19 f:frames>2:16 f:frank_refusal:11 f:frees_others:40
        f:gives_picture:53 f:gives_up:-28 f:grows:-24 f:grows>2:24 f:grows_people:49 f:guesses:-32 f:guesses>2:-31
        f:habitual:-22 f:headroom:38 f:headroom>2:37 f:hedges:-1 f:hedges>2:-20 f:honest_about:14 f:hostile:-46
        f:hunts:19 f:in_general:-38 f:in_general>2:-49 f:lasting_count:78 f:lasting_count>2:15 f:leaves_choice:81
        f:lesson:-4 f:lesson_wish:-27 f:lesson_wish>2:11 f:limit_hit:28 f:limit_hit>2:7 f:mechanism_talk>2:13
        f:motivation:-18 f:number:-11 f:number>2:26 f:offtopic:-14 f:operation_talk:21 f:operation_talk>2:51 f:oracle:3
        f:oracle>2:18 f:other_way:-29 f:other_way>2:-11 f:outcome:41 f:own_act:-11 f:own_act>2:28 f:own_bridge:-44
        f:own_bridge>2:-11 f:own_fault:74 f:own_fault>2:20 f:plans:-14 f:plans>2:20 f:prestige:-4 f:private_life:4
        f:question:75 f:recalls:-49 f:recalls>2:-29 f:reckons:-25 f:reckons>2:-7 f:recovers:-2 f:recovers>2:11
        f:reflection_now:-1 f:reflection_now>2:-12 f:repair:-34 f:repairs:-58 f:repairs>2:26 f:resistance:21
        f:retreats:-27 f:rolls_out:49 f:rolls_out>2:-15 f:scale_talk:30 f:scale_talk>2:14 f:scoped:31 f:scoped>2:13
        f:security_talk:20 f:security_talk>2:3 f:seeks_criticism:34 f:sets_bounds:6 f:sets_bounds>2:18
        f:several_teams:81 f:several_teams>2:65 f:shift:15 f:situation:-5 f:situation>2:8 f:situation_now:-49
        f:situation_now>2:-32 f:sized:14 f:sized>2:40 f:slogan:-4 f:speaks_publicly:13 f:speaks_publicly>2:18
        f:spread:72 f:suffers:-3 f:suffers>2:5 f:switch:33 f:system_object:-24 f:system_object>2:-6 f:systemic:-4
        f:takes:-13 f:takes>2:61 f:task:5 f:tells_that:48 f:tells_that>2:23 f:testing_talk:27 f:textbook:-9
        f:these_days:7 f:ties:-39 f:ties>2:-40 f:traces:14 f:traces>2:29 f:tries:-27 f:tries>2:15 f:turns:-6
        f:turns>2:-1 f:unsure:-89 f:vague_act:7 f:vague_act>2:-3 f:wants_to_know:-8 f:waves_away:-35 f:way:-35 f:way>2:3
        f:we_act:2 f:we_act>2:-42 f:who_acts:28 f:who_acts>2:26 f:who_may:1 f:who_may>2:39 f:without_leave:17
        f:word_candor:-22 f:word_context_over_control:-23 f:word_responsibility:-8 f:your_thing:29 freedom>0:62
        freedom>1:56 freedom?:-1 measured>0:47 measured>1:43 measured>2:33 particular>0:36 particular>0.15:100
        particular>0.3:119 particular>0.6:72 responsibility>0:45 responsibility>1:88 responsibility>3:48
        responsibility?:15 ways>0:12 ways>1:51
    """,
}
GRADES: Mapping[str, tuple[int, int]] = {
    "communication": (2656, 3379),
    "staff_scope": (2400, 3128),
}
