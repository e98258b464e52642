"""What speaks for each part of a story in a sentence, and for an end that has a figure, in hundredths; how clearly an answer tells a part, in thousandths.

Written by `python -m bench.telling_weights`, which learned them from labelled transcripts. `-` is what holds for every sentence or answer.
`M` is an end with a figure, `w:` a word, `f:` a family of markers (rubrics/lexicon), `p:` and `n:` what the sentence before and the next one hold. From a cut on an
end is measured, a part is told, and told clearly.
"""

from collections.abc import Mapping

WEIGHTS: Mapping[str, str] = {
    "S": """
        -:-192 act:-99 actless:-28 after_act:-83 after_lesson:-18 before_act:197 code:-47 f:absence:7 f:abuse:12 f:acceptance:-5 f:adds:-39 f:admits:-17
        f:adverse:6 f:again:-20 f:alternative:-12 f:ambiguity:10 f:approach_talk:-34 f:asks_of_talk:-6 f:asks_size:-29 f:asks_use:-11 f:background:7
        f:bearer:-13 f:bottleneck_talk:-6 f:bounds:-28 f:buzz:-39 f:by_hand:28 f:case_bad:5 f:case_concurrent:-16 f:case_edge:-43 f:case_empty:-30
        f:case_large:-11 f:case_order:7 f:case_same:-35 f:case_single:-34 f:catalogue:-14 f:change:-27 f:chooses:-40 f:chose_themselves:-5 f:clarifies:-14
        f:code_object:-45 f:compared:-4 f:compared_time:-22 f:complexity_talk:-13 f:condition:-29 f:consequence:-36 f:contains:-29 f:context:-9 f:contrast:-66
        f:corrected_guess:-3 f:correcting:9 f:correctness_talk:-13 f:cost:-33 f:cost_linear:-6 f:cost_reason:-30 f:cost_stated:-23 f:curious:8 f:data_care:7
        f:decision:12 f:detects:-16 f:disclaim:23 f:dismisses:-9 f:divides:-19 f:evasive:-6 f:expects:-43 f:explains:-5 f:failure_talk:-24 f:frames:-22
        f:frank_refusal:-9 f:frees_others:16 f:gives_picture:-14 f:gives_up:-4 f:grows_people:-14 f:guesses:-29 f:habitual:-25 f:headroom:-27
        f:honest_about:-19 f:hostile:5 f:hunts:3 f:in_general:-12 f:lasting_count:-19 f:leaves_choice:4 f:lesson:-11 f:lesson_wish:-4 f:limit_hit:32
        f:mechanism_talk:-50 f:motivation:-44 f:operation_talk:-10 f:oracle:11 f:other_way:-28 f:outcome:-48 f:own_bridge:18 f:own_fault:8 f:plans:-44
        f:prestige:-4 f:private_life:-17 f:recalls:6 f:reckons:-5 f:recovers:24 f:reflection_now:3 f:repair:6 f:repairs:6 f:resistance:34 f:retreats:18
        f:rolls_out:-39 f:scale_talk:-36 f:scoped:-41 f:security_talk:-20 f:seeks_criticism:-6 f:several_teams:49 f:shift:-17 f:situation:16
        f:situation_now:55 f:sized:11 f:slogan:18 f:speaks_publicly:-5 f:spread:-29 f:suffers:13 f:switch:20 f:system_object:17 f:systemic:24 f:takes:-27
        f:task:-32 f:tells_that:-59 f:textbook:-24 f:ties:17 f:traces:-35 f:tries:-9 f:turns:-9 f:unsure:-15 f:wants_to_know:-19 f:waves_away:-26 f:way:-36
        f:who_acts:-11 f:who_may:29 f:without_leave:21 f:word_candor:-32 f:word_context_over_control:-9 f:word_freedom:-12 f:word_responsibility:-38
        f:your_thing:-21 first:i/negated:-38 first:i/passive:-5 first:i/past:-19 first:i/perfect:12 first:i/pluperfect:21 first:i/present:-7 first:i/state:-23
        first:other/negated:-32 first:other/passive:-32 first:other/past:-24 first:other/perfect:-33 first:other/pluperfect:22 first:other/present:-7
        first:other/state:-20 first:other/would:-19 first:we/negated:-10 first:we/past:-10 first:we/perfect:7 first:we/pluperfect:4 first:we/present:10
        first:we/state:16 first:we/would:-15 first:you/negated:-14 first:you/past:-15 first:you/perfect:-8 first:you/present:-18 first:you/state:-11
        first:you/would:-6 i/negated:-50 i/passive:-26 i/past:-7 i/perfect:-30 i/pluperfect:15 i/state:5 i/would:-35 kept_out:-11 lasting:-23 left:0:-44
        left:1:-56 left:2:-50 left:3:-23 left:4:11 lesson:-21 long>14:36 long>22:28 long>4:-4 long>8:44 measured:-19 n:act:-43 n:actless:-92
        n:first:i/negated:-28 n:first:i/passive:14 n:first:i/past:24 n:first:i/perfect:15 n:first:i/pluperfect:-9 n:first:i/present:-4 n:first:i/state:28
        n:first:i/would:-49 n:first:other/negated:-38 n:first:other/passive:7 n:first:other/past:-4 n:first:other/perfect:-11 n:first:other/pluperfect:34
        n:first:other/present:-15 n:first:other/state:-40 n:first:other/would:-59 n:first:we/negated:3 n:first:we/past:23 n:first:we/perfect:-5
        n:first:we/pluperfect:38 n:first:we/present:-4 n:first:we/state:-7 n:first:we/would:5 n:first:you/negated:-26 n:first:you/past:-22
        n:first:you/perfect:-20 n:first:you/present:-25 n:first:you/state:-21 n:first:you/would:-23 n:i/negated:-24 n:i/past:-7 n:i/perfect:-32
        n:i/pluperfect:25 n:i/present:-62 n:i/state:13 n:i/would:-39 n:lasting:15 n:lesson:-5 n:measured:-10 n:none:-50 n:number:-18 n:other/negated:-5
        n:other/passive:46 n:other/past:36 n:other/perfect:-21 n:other/pluperfect:22 n:other/present:-45 n:other/state:-10 n:other/would:6 n:result:-10
        n:result+measured:-18 n:result+number:9 n:scene:53 n:task:129 n:trouble:-44 n:we/past:-17 n:we/perfect:-6 n:we/pluperfect:33 n:we/present:-23
        n:you/negated:-20 n:you/past:-35 n:you/perfect:-37 n:you/present:-30 n:you/state:-25 n:you/would:-14 number:-29 of>1:-33 of>11:37 of>2:-6 of>4:20
        of>7:32 opens:a:-12 opens:after:-12 opens:all:-14 opens:an:-9 opens:and:30 opens:as:-6 opens:at:41 opens:both:-12 opens:but:39 opens:by:-22
        opens:can:-5 opens:each:9 opens:every:9 opens:first:-14 opens:for:7 opens:he:-6 opens:how:-5 opens:i:-73 opens:if:-39 opens:in:20 opens:is:-20
        opens:it:-7 opens:let:-23 opens:my:-8 opens:no:-11 opens:nobody:-18 opens:not:29 opens:oh:-14 opens:okay:-39 opens:on:25 opens:or:-19 opens:right:23
        opens:she:6 opens:so:39 opens:some:29 opens:sure:16 opens:that:-18 opens:the:6 opens:then:-35 opens:there:12 opens:they:-7 opens:this:14 opens:we:4
        opens:what:-22 opens:when:15 opens:which:19 opens:who:-9 opens:with:-5 opens:yeah:4 opens:yes:12 opens:you:-55 other/negated:26 other/passive:16
        other/past:27 other/perfect:-6 other/pluperfect:-9 other/state:5 p:act:-55 p:actless:-5 p:first:i/negated:-19 p:first:i/past:-36 p:first:i/present:11
        p:first:i/state:10 p:first:i/would:-14 p:first:other/negated:-40 p:first:other/passive:-6 p:first:other/past:-35 p:first:other/pluperfect:-12
        p:first:other/present:-5 p:first:other/would:-20 p:first:we/negated:-33 p:first:we/pluperfect:5 p:first:we/present:27 p:first:we/state:-10
        p:first:we/would:-15 p:first:you/negated:-7 p:first:you/past:-11 p:first:you/perfect:4 p:first:you/present:-18 p:first:you/state:-9
        p:first:you/would:-20 p:i/negated:-45 p:i/passive:6 p:i/perfect:-6 p:i/pluperfect:-4 p:i/present:9 p:i/state:32 p:i/would:-32 p:lasting:-5
        p:lesson:-13 p:measured:-48 p:none:-40 p:number:-34 p:other/negated:-20 p:other/passive:-13 p:other/past:17 p:other/perfect:22 p:other/pluperfect:16
        p:other/present:-11 p:other/state:-39 p:other/would:-10 p:result:4 p:result+number:19 p:scene:44 p:task:-64 p:trouble:-50 p:we/negated:-30 p:we/past:5
        p:we/perfect:20 p:we/pluperfect:17 p:we/present:25 p:we/state:26 p:we/would:-17 p:you/negated:4 p:you/past:-13 p:you/perfect:-12 p:you/present:-14
        p:you/state:-23 p:you/would:-4 place:0:-7 place:1:-3 place:2:19 place:3:21 place:4:-45 result:-33 result+measured:-22 scene:37 task:-71 third:0:31
        third:1:-59 third:2:-117 trouble:-39 w:'d:28 w:'s:-20 w:NUM:7 w:TIME:39 w:a:27 w:able:7 w:accepted:-12 w:accounts:6 w:across:-10 w:ad:14 w:add:-12
        w:address:15 w:ads:-12 w:after:37 w:afternoon:10 w:afterwards:3 w:again:-15 w:against:26 w:ago:19 w:agree:-3 w:agreed:-3 w:ahead:3 w:alarm:10
        w:alarms:-6 w:alert:6 w:all:-43 w:alone:-5 w:along:-9 w:always:-7 w:am:16 w:an:30 w:and:-8 w:another:-26 w:answer:-23 w:answered:7 w:any:-8
        w:anybody:-10 w:anyone:-19 w:anything:-4 w:anyway:-3 w:app:59 w:append:-4 w:architecture:-8 w:are:-27 w:around:13 w:array:-5 w:arrive:-8 w:as:-7
        w:ask:-26 w:asked:-48 w:asking:12 w:asks:-19 w:assume:-3 w:at:59 w:autumn:-26 w:average:10 w:away:-4 w:b:-4 w:back:16 w:backend:7 w:bad:3 w:bank:11
        w:bar:-16 w:batch:8 w:be:-8 w:beacon:-3 w:became:-9 w:because:56 w:becomes:-5 w:been:33 w:before:4 w:begin:-9 w:beginning:-18 w:behind:18 w:being:-27
        w:believe:-5 w:below:-3 w:better:-13 w:between:12 w:big:17 w:board:-12 w:book:-6 w:booking:11 w:boss:-30 w:both:-14 w:bought:32 w:box:6 w:boxes:17
        w:break:-14 w:breaks:-6 w:bring:-6 w:brought:-25 w:budget:4 w:bug:-13 w:build:5 w:building:-9 w:built:47 w:business:-14 w:but:-5 w:button:7 w:buy:-7
        w:by:-11 w:bytes:-11 w:c:-7 w:cache:-4 w:calendar:-4 w:call:-14 w:called:16 w:caller:-17 w:calls:-26 w:came:16 w:campaign:-5 w:campaigns:-8 w:can:-16
        w:candor:-15 w:cap:8 w:car:25 w:card:9 w:carry:-3 w:cars:-4 w:case:-4 w:cases:5 w:centre:13 w:chain:42 w:change:15 w:changed:-4 w:changes:5
        w:channel:11 w:cheap:-7 w:check:-14 w:chief:17 w:children:43 w:choose:-9 w:city:10 w:class:5 w:clear:-3 w:client:-11 w:clients:-6 w:clock:-10
        w:close:-13 w:closed:-14 w:cloud:13 w:code:22 w:cold:13 w:colleague:20 w:come:-28 w:comes:-19 w:committee:-26 w:company:84 w:compare:4 w:constant:3
        w:consumer:-7 w:context:4 w:contract:-4 w:control:3 w:correct:33 w:cost:-20 w:costs:-13 w:could:55 w:count:14 w:counted:4 w:counters:-8 w:countries:19
        w:country:-7 w:counts:-7 w:couple:-12 w:course:15 w:crew:44 w:culture:4 w:current:20 w:customer:12 w:customers:14 w:data:31 w:date:22 w:day:19
        w:days:46 w:dead:7 w:deadline:-8 w:decided:3 w:decision:-7 w:default:-7 w:delete:-7 w:delivery:13 w:department:-7 w:depends:-9 w:design:9 w:desk:27
        w:device:-18 w:devices:-4 w:dict:-4 w:did:25 w:difference:-7 w:different:15 w:direction:-19 w:director:6 w:do:31 w:document:4 w:does:-16 w:doing:-20
        w:done:-6 w:double:14 w:down:-5 w:drivers:29 w:drop:10 w:dropped:23 w:earlier:-4 w:early:10 w:easy:-11 w:edge:-9 w:either:-30 w:else:17 w:empty:11
        w:end:-17 w:ends:-7 w:engine:15 w:engineer:26 w:engineering:11 w:engineers:56 w:enough:8 w:entries:-7 w:entry:-3 w:equal:-4 w:error:-11 w:errors:-4
        w:even:-9 w:evening:13 w:event:5 w:every:29 w:everybody:30 w:everyone:-9 w:everything:-14 w:exact:-4 w:exactly:-7 w:example:4 w:expiry:5 w:fail:-5
        w:failed:-4 w:fails:8 w:failure:-11 w:fair:-3 w:fake:-10 w:false:-16 w:far:-4 w:farm:5 w:farms:30 w:fault:7 w:february:13 w:feed:-11 w:feedback:-6
        w:feel:-10 w:fell:-8 w:felt:28 w:few:21 w:field:13 w:file:4 w:files:15 w:film:-4 w:finance:-5 w:fine:-8 w:finished:-9 w:firmware:-3 w:first:-11
        w:fit:16 w:fits:-4 w:fix:4 w:fixed:-11 w:flag:26 w:floor:14 w:follow:-4 w:for:9 w:found:-9 w:free:-21 w:freedom:-5 w:friday:23 w:from:20 w:front:20
        w:full:12 w:function:-10 w:game:26 w:gate:-12 w:gateway:19 w:gave:-24 w:general:18 w:get:-35 w:gets:-9 w:getting:-15 w:gigabytes:-5 w:give:11
        w:given:-24 w:gives:-7 w:go:8 w:goes:13 w:going:38 w:good:-9 w:got:17 w:great:-26 w:green:6 w:groups:-29 w:had:50 w:hand:22 w:hands:39 w:happy:-6
        w:hard:-22 w:hardware:-6 w:has:12 w:hash:-5 w:have:-10 w:he:30 w:head:23 w:heap:-3 w:hear:-15 w:heard:9 w:held:-8 w:here:-23 w:high:9 w:him:-47
        w:himself:-16 w:hire:-9 w:his:4 w:history:-5 w:hit:-6 w:hold:-8 w:holds:-5 w:home:-6 w:honest:-4 w:hot:7 w:hotel:23 w:hour:-17 w:hours:-20 w:house:-14
        w:household:-6 w:how:-14 w:i:-16 w:id:-14 w:idea:-12 w:ids:-6 w:in:25 w:index:-12 w:insert:-7 w:inside:-7 w:instance:13 w:instead:-12 w:into:-21
        w:is:-53 w:it:-27 w:its:32 w:itself:-11 w:january:-20 w:java:-8 w:job:-14 w:june:14 w:kafka:-8 w:kept:30 w:key:-37 w:keys:-8 w:kind:-12 w:knew:23
        w:know:-9 w:known:-24 w:last:16 w:late:-34 w:latency:-7 w:later:-10 w:lead:21 w:leader:-14 w:leads:-6 w:learned:5 w:least:-20 w:leave:-29 w:left:3
        w:legal:3 w:length:-3 w:less:-12 w:let:-24 w:letter:-25 w:letters:-4 w:library:-3 w:licence:5 w:limit:-8 w:line:18 w:linear:-5 w:list:-14 w:little:7
        w:live:16 w:lives:-6 w:lock:-6 w:log:-17 w:logs:-4 w:long:10 w:look:14 w:looking:-10 w:looks:5 w:loop:3 w:lose:9 w:lost:12 w:lot:-23 w:love:-35
        w:low:5 w:lower:-10 w:machine:-7 w:machines:24 w:made:-32 w:make:-4 w:makes:26 w:manager:22 w:map:-8 w:march:-3 w:match:-8 w:matters:-4 w:may:-23
        w:me:-51 w:means:-14 w:meeting:-11 w:megabytes:-10 w:members:-3 w:memory:-9 w:merge:-10 w:messages:-7 w:middle:-13 w:milliseconds:-13 w:mind:9
        w:mine:-40 w:minute:-19 w:minutes:-36 w:miss:-3 w:missed:18 w:missing:12 w:mobile:22 w:moment:10 w:monday:-16 w:money:53 w:month:14 w:more:22
        w:morning:14 w:most:-29 w:mostly:9 w:move:42 w:moved:-18 w:moves:-7 w:much:3 w:must:-3 w:my:-31 w:myself:-27 w:n:-15 w:name:-13 w:names:25 w:near:9
        w:nearly:-8 w:need:-14 w:needed:13 w:needs:-10 w:network:7 w:never:-28 w:new:18 w:next:5 w:nice:-16 w:night:8 w:no:-43 w:node:-10 w:nodes:-10 w:none:4
        w:normal:19 w:not:-33 w:note:-23 w:now:-6 w:number:5 w:numbers:-5 w:o:4 w:object:-5 w:of:20 w:office:-13 w:offline:19 w:often:6 w:oh:-10 w:okay:-35
        w:old:20 w:oldest:3 w:on:26 w:once:15 w:one:39 w:ones:-29 w:only:8 w:open:-7 w:opened:8 w:operator:29 w:or:-23 w:order:-13 w:organisation:14 w:other:5
        w:our:43 w:ours:-12 w:out:-7 w:output:-7 w:outside:-24 w:over:-22 w:own:-22 w:owner:-32 w:ownership:-4 w:page:-14 w:pages:4 w:paid:9 w:pairs:-6
        w:part:-49 w:pass:21 w:passed:5 w:past:-10 w:path:-10 w:pattern:-13 w:pause:-15 w:pay:-6 w:peak:-8 w:people:6 w:per:-24 w:percent:-7 w:perhaps:-26
        w:person:-16 w:picked:-6 w:picture:4 w:piece:-28 w:place:4 w:plan:7 w:platform:44 w:play:-11 w:player:-12 w:players:10 w:plus:-3 w:point:9
        w:position:-14 w:possible:4 w:power:11 w:presented:-7 w:price:23 w:principal:-28 w:probably:-4 w:problem:-20 w:process:-7 w:product:5 w:profile:-20
        w:profiles:-9 w:proposed:-4 w:provider:-5 w:public:22 w:push:16 w:put:-13 w:puts:6 w:python:-4 w:quality:4 w:quarter:-6 w:question:-44 w:queue:20
        w:quiet:8 w:quite:-16 w:ran:10 w:random:-5 w:rang:-12 w:rate:-5 w:raw:-6 w:re:3 w:read:-5 w:reader:8 w:readers:8 w:reads:-7 w:ready:11 w:real:-29
        w:reason:-15 w:received:-12 w:record:-10 w:red:16 w:refused:-3 w:region:-16 w:regions:-15 w:release:18 w:remember:-16 w:remove:-4 w:replay:-8
        w:report:-9 w:reports:-5 w:request:-10 w:requests:-5 w:responsibility:-10 w:rest:-8 w:result:-5 w:results:13 w:return:-4 w:returns:17 w:review:6
        w:right:-37 w:ring:14 w:risk:3 w:road:-6 w:robots:11 w:role:3 w:rollout:-8 w:roughly:3 w:round:27 w:rows:-5 w:rule:7 w:rules:20 w:run:22 w:running:28
        w:runs:-12 w:safe:-10 w:said:43 w:same:14 w:sample:-3 w:sat:-11 w:save:26 w:saw:-15 w:say:-23 w:saying:6 w:says:-3 w:scale:-5 w:school:32 w:schools:11
        w:screen:-3 w:season:10 w:second:-45 w:seconds:-12 w:see:-8 w:seen:-13 w:sees:-17 w:send:-14 w:sends:-17 w:sense:6 w:sent:25 w:sentence:6 w:series:-11
        w:server:-17 w:servers:-5 w:service:20 w:services:-5 w:session:-17 w:sessions:-10 w:set:-13 w:sets:7 w:several:-6 w:share:8 w:shared:20 w:she:19
        w:sheet:-15 w:shift:-26 w:ship:7 w:shop:17 w:short:9 w:should:7 w:show:-6 w:showed:-4 w:shown:-4 w:shows:-6 w:side:13 w:signal:-10 w:signature:-6
        w:signed:-10 w:simple:-15 w:since:32 w:single:-5 w:sit:-17 w:site:18 w:sites:8 w:size:-13 w:sleep:-3 w:slot:22 w:slow:-7 w:small:27 w:smaller:-7
        w:software:96 w:some:9 w:somebody:-26 w:someone:-12 w:sorry:-43 w:sort:28 w:sorted:-15 w:space:-8 w:split:-4 w:spread:6 w:spring:-12 w:staff:-5
        w:stand:-8 w:standard:-12 w:star:-15 w:start:-9 w:started:7 w:starts:4 w:state:12 w:stay:-5 w:stayed:-26 w:stays:-3 w:step:19 w:steps:-7 w:still:10
        w:stopped:13 w:stops:6 w:store:-17 w:stores:22 w:story:4 w:strategy:-14 w:stream:-9 w:strong:-5 w:studio:15 w:sum:-10 w:summer:-19 w:support:14
        w:suppose:8 w:sure:-4 w:switch:5 w:switched:-9 w:system:48 w:systems:59 w:table:-5 w:take:-10 w:taken:6 w:takes:-3 w:task:-20 w:team:24 w:teams:-11
        w:technical:-8 w:terabytes:-4 w:test:16 w:text:-7 w:than:-15 w:that:-14 w:the:7 w:their:-5 w:themselves:-18 w:then:-32 w:there:4 w:these:-12 w:they:14
        w:thing:8 w:think:-37 w:third:16 w:this:-32 w:those:-27 w:thought:17 w:thread:-6 w:threads:-3 w:threshold:11 w:through:-7 w:throw:-7 w:throws:-5
        w:thursday:11 w:ticket:11 w:till:-9 w:timeout:7 w:title:-23 w:to:-26 w:today:-13 w:together:-15 w:token:-4 w:told:24 w:too:-3 w:took:-27 w:tool:10
        w:top:3 w:total:7 w:traffic:26 w:tree:-6 w:tried:13 w:true:-9 w:trust:8 w:try:-9 w:turn:-3 w:turned:14 w:tv:-12 w:under:-47 w:unit:-7 w:until:-40
        w:up:-5 w:update:24 w:us:22 w:use:-27 w:used:-10 w:user:9 w:users:6 w:usually:-8 w:value:-19 w:values:-9 w:vendor:36 w:version:-26 w:versions:-13
        w:very:15 w:view:10 w:wait:-41 w:waited:17 w:waiting:-6 w:waits:14 w:walk:-9 w:wall:-11 w:want:16 w:wanted:42 w:wants:28 w:was:34 w:watched:-4
        w:watching:-5 w:water:26 w:way:6 w:ways:-26 w:weeks:-9 w:went:-11 w:were:39 w:what:-54 w:whatever:-14 w:when:34 w:where:5 w:whether:8 w:which:-14
        w:while:12 w:who:10 w:whole:-20 w:whose:39 w:why:18 w:will:-6 w:window:-17 w:wins:-16 w:with:-12 w:within:-11 w:without:28 w:word:-6 w:words:-26
        w:work:-8 w:worked:-3 w:works:8 w:worst:-10 w:would:32 w:write:-32 w:writes:-12 w:writing:-17 w:wrong:13 w:wrote:4 w:year:-33 w:years:66 w:yes:34
        w:yet:12 w:you:-40 w:your:-4 w:zero:3 we/negated:-24 we/perfect:30 we/pluperfect:9 we/present:5 we/would:-12 you/negated:28 you/past:-20
        you/perfect:-10 you/present:-7 you/state:-21 you/would:4
    """,
    "T": """
        -:-286 act:-17 actless:-60 after_act:-43 after_lesson:-36 before_act:44 code:-11 f:abuse:-3 f:acceptance:11 f:adds:9 f:admits:-17 f:adverse:20
        f:again:-4 f:alternative:7 f:ambiguity:-27 f:approach_talk:-4 f:asks_of_talk:-3 f:asks_rule:-5 f:asks_size:21 f:asks_use:8 f:background:-5 f:bearer:18
        f:bounds:-3 f:breaks:-46 f:buzz:8 f:by_hand:-7 f:case_bad:-9 f:case_concurrent:-13 f:case_edge:-8 f:case_empty:11 f:case_large:-4 f:case_order:-22
        f:case_same:-22 f:case_single:-23 f:catalogue:-3 f:change:-5 f:chooses:-12 f:chose_themselves:-5 f:clarifies:-53 f:code_object:-13 f:compared:-24
        f:complexity_talk:-8 f:concedes:-4 f:condition:-19 f:consequence:9 f:contains:-4 f:context:-6 f:contrast:-28 f:corrected_guess:-4 f:cost:6
        f:cost_reason:-39 f:cost_stated:-11 f:curious:-3 f:data_care:-22 f:decision:-25 f:defends:-4 f:detects:-25 f:disclaim:15 f:dismisses:-3 f:divides:-10
        f:evasive:8 f:expects:-17 f:explains:-8 f:failure_talk:3 f:frames:-23 f:frank_refusal:-3 f:gives_picture:-6 f:gives_up:-8 f:grows:-11
        f:grows_people:-13 f:guesses:-26 f:habitual:-22 f:headroom:15 f:hearsay:-4 f:hedges:-42 f:honest_about:-15 f:hostile:-3 f:hunts:-4 f:lasting_count:16
        f:leaves_choice:3 f:lesson:-8 f:lesson_wish:-8 f:limit_hit:-7 f:mechanism_talk:6 f:motivation:-22 f:offtopic:-12 f:operation_talk:-10 f:oracle:-12
        f:other_way:9 f:outcome:8 f:own_bridge:-21 f:own_fault:-25 f:plans:-22 f:prestige:-3 f:private_life:-11 f:recalls:-17 f:reckons:-9 f:recovers:22
        f:reflection_now:-13 f:repair:-6 f:repairs:-12 f:resistance:28 f:retreats:-5 f:rolls_out:-10 f:scale_talk:-8 f:scoped:-39 f:security_talk:12
        f:seeks_criticism:-17 f:sets_bounds:12 f:several_teams:16 f:situation:-14 f:sized:-37 f:slogan:-8 f:speaks_publicly:-39 f:spread:18 f:suffers:-17
        f:switch:-12 f:system_object:9 f:systemic:-13 f:takes:-27 f:task:88 f:tells_that:-26 f:testing_talk:-14 f:textbook:3 f:ties:24 f:traces:-28
        f:tries:-17 f:turns:-4 f:unsure:-3 f:wants_to_know:-5 f:waves_away:-4 f:way:12 f:who_may:30 f:without_leave:3 f:word_candor:-24
        f:word_context_over_control:-3 f:word_freedom:-5 f:word_responsibility:18 f:your_thing:-8 first:i/negated:-8 first:i/passive:13 first:i/past:-46
        first:i/perfect:-3 first:i/pluperfect:-14 first:i/present:13 first:i/state:55 first:i/would:-31 first:other/negated:10 first:other/passive:-15
        first:other/past:-30 first:other/perfect:-10 first:other/pluperfect:-11 first:other/present:-10 first:other/state:4 first:other/would:-29
        first:we/past:-10 first:we/pluperfect:27 first:we/present:-5 first:we/state:-6 first:we/would:4 first:you/would:10 i/negated:3 i/passive:26 i/past:-18
        i/pluperfect:13 i/state:34 i/would:20 kept_out:-14 lasting:-8 left:0:-23 left:1:-71 left:2:-50 left:3:-30 left:4:-15 lesson:-17 long>14:-21 long>22:-5
        long>4:-27 measured:-5 n:act:43 n:actless:-39 n:first:i/negated:22 n:first:i/passive:-9 n:first:i/past:42 n:first:i/perfect:21 n:first:i/present:-6
        n:first:i/state:13 n:first:i/would:5 n:first:other/negated:16 n:first:other/passive:-18 n:first:other/past:-5 n:first:other/perfect:-9
        n:first:other/pluperfect:-3 n:first:other/present:-15 n:first:other/would:-16 n:first:we/past:10 n:first:we/pluperfect:-4 n:first:we/present:-13
        n:first:we/state:-3 n:first:we/would:-8 n:first:you/present:4 n:i/negated:4 n:i/passive:10 n:i/past:35 n:i/perfect:20 n:i/pluperfect:3 n:i/present:-3
        n:i/state:-4 n:i/would:12 n:lasting:-8 n:lesson:-31 n:measured:-9 n:none:-24 n:number:3 n:other/passive:-19 n:other/past:-19 n:other/perfect:-15
        n:other/pluperfect:19 n:other/present:-12 n:other/state:-20 n:other/would:-35 n:result:-21 n:result+measured:-8 n:scene:10 n:task:78 n:trouble:-13
        n:we/negated:-3 n:we/past:28 n:we/perfect:-9 n:we/present:-10 n:we/would:-4 n:you/negated:-8 n:you/past:-7 n:you/perfect:-4 n:you/present:3
        n:you/would:3 number:14 of>1:-65 of>11:65 of>2:-19 of>4:11 of>7:53 opens:NUM:9 opens:a:-11 opens:after:-3 opens:all:-3 opens:and:-7 opens:as:18
        opens:at:-4 opens:but:41 opens:each:-5 opens:every:-3 opens:first:-6 opens:for:-8 opens:he:-21 opens:i:28 opens:if:4 opens:in:-17 opens:is:-3
        opens:it:27 opens:let:-4 opens:my:55 opens:no:-3 opens:nobody:40 opens:not:-4 opens:okay:-3 opens:on:-3 opens:one:-5 opens:or:-14 opens:our:10
        opens:people:-3 opens:right:-4 opens:she:-5 opens:so:-41 opens:sure:-3 opens:that:-18 opens:the:41 opens:then:-13 opens:there:19 opens:they:4
        opens:this:-7 opens:we:-12 opens:what:-19 opens:when:-7 opens:which:-6 opens:who:-3 opens:with:-4 opens:yeah:-3 opens:yes:-4 opens:you:-10
        other/negated:22 other/past:-7 other/perfect:-22 other/pluperfect:12 other/present:-9 other/state:6 other/would:-12 p:act:-39 p:actless:-42
        p:first:i/negated:-12 p:first:i/passive:9 p:first:i/past:-14 p:first:i/perfect:-8 p:first:i/pluperfect:-20 p:first:i/present:15 p:first:i/state:28
        p:first:i/would:-19 p:first:other/negated:-4 p:first:other/passive:-13 p:first:other/past:28 p:first:other/perfect:-10 p:first:other/pluperfect:11
        p:first:other/present:-15 p:first:other/state:18 p:first:other/would:-23 p:first:we/negated:14 p:first:we/past:7 p:first:we/present:3
        p:first:you/past:-4 p:first:you/perfect:-3 p:first:you/present:-3 p:first:you/would:-5 p:i/negated:-27 p:i/passive:5 p:i/past:-22 p:i/perfect:-15
        p:i/pluperfect:-37 p:i/state:20 p:i/would:-30 p:lesson:-13 p:measured:4 p:none:-77 p:number:8 p:other/passive:21 p:other/past:22 p:other/perfect:-21
        p:other/pluperfect:19 p:other/present:-10 p:other/state:-13 p:other/would:-16 p:result+number:9 p:scene:17 p:task:126 p:trouble:10 p:we/negated:11
        p:we/past:9 p:we/perfect:3 p:we/pluperfect:-24 p:we/present:-3 p:we/would:-7 p:you/negated:-6 p:you/past:-5 p:you/perfect:-11 p:you/present:-11
        p:you/state:-3 p:you/would:-17 place:0:-78 place:1:-94 place:2:-52 place:3:4 place:4:31 result:7 result+measured:-11 result+number:-9 scene:9 task:199
        third:0:-57 third:1:-56 third:2:-129 trouble:-41 w:'d:-5 w:'s:7 w:NUM:-32 w:TIME:-9 w:a:-46 w:about:-22 w:above:4 w:accepted:8 w:across:20 w:after:-4
        w:afternoon:-5 w:again:15 w:against:-10 w:agreed:9 w:alarms:23 w:all:22 w:allowed:-3 w:alone:-10 w:along:-5 w:already:-7 w:also:15 w:always:-14
        w:am:-13 w:an:-42 w:and:-31 w:another:9 w:answer:16 w:any:-6 w:anybody:18 w:anyone:25 w:anything:12 w:anyway:-3 w:app:7 w:architecture:35 w:are:-6
        w:around:-10 w:as:10 w:ask:-5 w:asked:9 w:asking:-4 w:at:-32 w:autumn:5 w:average:-4 w:away:4 w:back:-5 w:backend:5 w:bad:6 w:bank:-5 w:bar:-5
        w:be:-17 w:became:-3 w:because:-26 w:becomes:7 w:before:-29 w:behind:-13 w:being:-9 w:below:13 w:best:5 w:between:22 w:big:-7 w:billing:13 w:bit:13
        w:board:-4 w:book:-3 w:booking:10 w:boss:8 w:both:-9 w:bought:-10 w:box:-3 w:boxes:-3 w:break:7 w:brought:-4 w:budget:30 w:bug:4 w:build:9 w:built:-6
        w:business:3 w:but:22 w:buy:-5 w:by:-12 w:call:54 w:called:-11 w:calls:-8 w:came:-9 w:campaign:-3 w:can:5 w:candor:-4 w:car:4 w:care:-4 w:carry:-3
        w:case:-3 w:centre:23 w:chain:-3 w:change:4 w:changed:-11 w:changes:-4 w:cheap:-3 w:check:4 w:chief:9 w:city:5 w:class:-3 w:close:-3 w:cloud:12
        w:code:-3 w:colleague:-3 w:come:26 w:comes:-4 w:committee:16 w:company:-6 w:constant:-4 w:context:-4 w:control:8 w:correct:-8 w:cost:-7 w:costs:3
        w:could:30 w:count:-3 w:counted:-3 w:countries:-3 w:country:5 w:course:8 w:crew:5 w:culture:-4 w:current:-3 w:customer:-9 w:customers:-4 w:cut:-9
        w:data:-6 w:database:-3 w:date:4 w:day:-10 w:days:-6 w:decide:11 w:decided:-8 w:decides:13 w:delivery:5 w:department:19 w:depends:-4 w:design:-15
        w:desk:-5 w:device:-3 w:did:-38 w:different:3 w:director:25 w:do:-5 w:document:-3 w:doing:10 w:door:-7 w:down:21 w:driver:-4 w:drivers:-4 w:early:-4
        w:either:15 w:empty:-11 w:end:20 w:ends:12 w:engine:13 w:engineer:29 w:engineering:7 w:engineers:10 w:error:-12 w:evening:-5 w:event:-3 w:ever:-14
        w:every:-30 w:everybody:-7 w:everyone:-12 w:everything:16 w:fail:-3 w:failed:5 w:fair:-13 w:false:9 w:far:-4 w:farms:-4 w:fast:-18 w:fault:11
        w:february:-7 w:feed:20 w:feedback:-4 w:feel:-3 w:fell:5 w:few:-4 w:field:4 w:finance:-3 w:fine:-8 w:firmware:29 w:fix:14 w:fixed:-4 w:floor:-6
        w:for:-14 w:form:-7 w:found:-7 w:free:-6 w:from:9 w:front:-4 w:function:-6 w:game:-7 w:gateway:-4 w:gave:5 w:general:5 w:get:28 w:getting:12 w:give:17
        w:given:30 w:go:-4 w:goes:16 w:going:20 w:gone:-3 w:good:-12 w:got:-11 w:green:14 w:group:-9 w:groups:22 w:had:12 w:hands:-4 w:happens:15 w:hard:-6
        w:has:-11 w:have:35 w:he:-34 w:head:11 w:hear:-4 w:held:20 w:her:-15 w:high:-3 w:him:-19 w:his:-17 w:history:7 w:hold:13 w:holds:-6 w:honest:-11
        w:hour:-10 w:hours:-8 w:how:-10 w:i:26 w:idea:10 w:if:16 w:in:-41 w:index:18 w:inside:-3 w:instead:-6 w:into:12 w:is:-21 w:january:-5 w:job:16
        w:june:-6 w:keeps:-4 w:kind:-4 w:knew:-8 w:known:-10 w:language:3 w:last:-7 w:late:-4 w:latency:10 w:later:-5 w:launch:-6 w:lead:52 w:leader:-3
        w:leads:-5 w:learned:-3 w:least:7 w:leave:-6 w:left:-3 w:legal:14 w:less:-3 w:let:4 w:letter:-6 w:letters:-3 w:level:-7 w:limit:6 w:line:7 w:lines:5
        w:list:-14 w:lists:-5 w:lives:8 w:long:-8 w:look:11 w:looked:-8 w:looking:13 w:lose:7 w:lost:-8 w:lot:-8 w:love:-3 w:lower:4 w:machine:-4
        w:machines:-4 w:made:7 w:make:20 w:makes:-3 w:man:-11 w:manager:14 w:map:-4 w:march:5 w:matter:-6 w:maybe:-5 w:me:92 w:means:12 w:meant:12
        w:meeting:-15 w:memory:-3 w:milliseconds:8 w:mind:-4 w:mine:41 w:minute:-6 w:minutes:-9 w:missing:-9 w:model:17 w:moment:-6 w:monday:-6 w:month:-11
        w:months:-11 w:more:-15 w:morning:-7 w:mostly:-12 w:moved:-8 w:much:-8 w:must:3 w:my:74 w:myself:-3 w:n:-4 w:name:3 w:names:-3 w:near:-4 w:need:-10
        w:needs:-5 w:network:12 w:never:-14 w:new:-8 w:next:-13 w:nice:3 w:night:7 w:nights:-3 w:no:35 w:nobody:57 w:none:25 w:not:14 w:note:3 w:nothing:-33
        w:now:-7 w:number:10 w:numbers:-3 w:of:8 w:off:10 w:office:-5 w:often:-3 w:okay:-6 w:old:-13 w:on:11 w:once:-6 w:one:7 w:ones:-9 w:only:-3 w:open:-3
        w:opened:-4 w:operations:11 w:operator:-7 w:order:-8 w:organisation:8 w:other:-9 w:our:8 w:ours:-4 w:outside:6 w:over:-13 w:own:52 w:owner:6
        w:ownership:-3 w:page:-9 w:pages:-4 w:paper:5 w:part:12 w:pass:-3 w:path:16 w:pay:-3 w:peak:3 w:people:15 w:per:-9 w:phone:14 w:pick:-5 w:picked:8
        w:piece:4 w:place:13 w:plan:6 w:planning:3 w:platform:5 w:plus:18 w:position:-3 w:possible:3 w:presented:4 w:press:-5 w:price:20 w:principal:54
        w:process:-4 w:product:18 w:profile:-3 w:project:-7 w:promise:-7 w:proposed:-3 w:public:-5 w:pulled:-4 w:put:13 w:python:-3 w:question:9 w:queue:7
        w:quiet:13 w:quite:-8 w:raise:3 w:rang:-14 w:rate:-4 w:read:-13 w:reader:-7 w:reading:-3 w:reads:-5 w:real:-8 w:reason:-5 w:received:-4 w:regions:-4
        w:release:9 w:remember:-5 w:report:16 w:reports:6 w:responsibility:7 w:rest:-7 w:results:3 w:review:-10 w:right:-20 w:risk:-5 w:road:-3 w:robots:10
        w:role:14 w:room:-16 w:round:-9 w:row:-4 w:rule:-7 w:run:-21 w:running:-4 w:runs:21 w:safety:16 w:said:-18 w:same:-28 w:sat:5 w:say:7 w:saying:-4
        w:says:-10 w:scale:-3 w:school:-4 w:schools:-5 w:screen:11 w:search:14 w:season:7 w:second:-21 w:seconds:-6 w:seen:3 w:sees:-4 w:send:-5 w:senior:16
        w:sent:-23 w:sentence:-4 w:service:16 w:sessions:7 w:set:18 w:share:-3 w:shared:-8 w:she:-18 w:sheet:4 w:shift:6 w:ship:6 w:shop:4 w:show:-5
        w:showed:-7 w:shown:3 w:side:24 w:sign:20 w:signature:13 w:signed:-3 w:simple:-5 w:since:20 w:size:-3 w:sleep:16 w:slow:-5 w:small:-10 w:so:85
        w:software:15 w:some:-15 w:somebody:10 w:something:16 w:sorry:-3 w:sort:5 w:space:3 w:speak:-4 w:spent:-9 w:spring:23 w:staff:8 w:star:-3 w:start:-8
        w:started:-4 w:starts:-3 w:state:3 w:stay:-5 w:step:-3 w:still:-9 w:stop:4 w:stopped:-23 w:store:6 w:stores:7 w:studio:-4 w:such:14 w:sum:-3
        w:summer:24 w:sure:6 w:switch:-6 w:switched:-5 w:system:-5 w:systems:-3 w:table:-4 w:takes:-4 w:talk:19 w:task:22 w:team:22 w:teams:52 w:technical:8
        w:tell:-3 w:test:-6 w:text:-7 w:than:-13 w:the:20 w:their:-27 w:theirs:-3 w:them:-31 w:then:-11 w:there:5 w:these:-3 w:they:-29 w:thing:-14
        w:things:-10 w:think:-16 w:third:-5 w:this:-5 w:those:-13 w:though:3 w:thought:25 w:threshold:7 w:through:-6 w:thursday:-4 w:ticket:7 w:till:5
        w:time:-22 w:times:-4 w:title:5 w:to:42 w:today:-3 w:together:-4 w:told:-10 w:took:5 w:tool:-4 w:touch:7 w:traffic:-5 w:true:-6 w:turned:-6 w:tv:3
        w:type:-3 w:under:19 w:union:-10 w:unit:8 w:until:4 w:up:3 w:use:21 w:used:-5 w:values:-3 w:vendor:9 w:very:-7 w:view:-5 w:wait:-18 w:waited:-5
        w:waiting:-4 w:waits:-6 w:wall:-3 w:want:-13 w:wanted:-4 w:wants:-6 w:was:51 w:water:-8 w:way:-12 w:ways:-11 w:week:-10 w:weeks:21 w:went:-23
        w:were:-42 w:whatever:11 w:when:-12 w:where:8 w:whether:19 w:which:6 w:while:7 w:who:14 w:whoever:11 w:whole:-7 w:whose:6 w:why:3 w:will:-11
        w:window:-3 w:with:-34 w:without:15 w:word:8 w:words:-3 w:worked:-4 w:working:-4 w:works:3 w:worst:-14 w:would:5 w:write:-10 w:writes:-3 w:writing:-10
        w:written:-15 w:wrong:5 w:wrote:-7 w:yeah:-4 w:year:-4 w:yes:11 w:yet:-7 w:you:-22 w:your:14 w:zero:-5 we/negated:-4 we/past:-21 we/perfect:-3
        we/pluperfect:19 we/state:-9 we/would:16 you/negated:-7 you/past:-3 you/perfect:-4 you/present:-4 you/state:-6 you/would:16
    """,
    "A": """
        -:-205 act:163 actless:-48 after_act:112 after_lesson:-29 before_act:10 code:-55 f:absence:-13 f:abuse:-5 f:adds:-25 f:admits:8 f:adverse:-39
        f:again:-18 f:alternative:-27 f:ambiguity:24 f:approach_talk:-21 f:asks_of_talk:-7 f:asks_rule:17 f:asks_size:-25 f:background:10 f:bearer:-5
        f:bounds:-9 f:breaks:-33 f:buzz:14 f:by_hand:5 f:case_concurrent:-36 f:case_edge:-26 f:case_large:5 f:case_order:-15 f:case_same:-14 f:case_single:-48
        f:catalogue:-11 f:change:-23 f:chooses:-20 f:chose_themselves:32 f:clarifies:-35 f:code_object:-19 f:compared:-25 f:compared_time:17
        f:complexity_talk:-21 f:concedes:24 f:condition:-18 f:consequence:-15 f:contains:-37 f:context:-20 f:contrast:-15 f:corrected_guess:-16
        f:correcting:-12 f:correctness_talk:-30 f:cost:-17 f:cost_linear:-6 f:cost_reason:-25 f:cost_stated:-5 f:curious:-15 f:data_care:-15 f:decision:-20
        f:defends:5 f:detects:-20 f:disclaim:-27 f:dismisses:-12 f:divides:-29 f:evasive:-14 f:expects:-45 f:failure_talk:-4 f:frames:17 f:frank_refusal:23
        f:frees_others:18 f:gives_picture:6 f:gives_up:-43 f:grows:-19 f:grows_people:38 f:guesses:-41 f:habitual:4 f:headroom:-45 f:hearsay:-10 f:hedges:-48
        f:honest_about:-7 f:hostile:7 f:hunts:-12 f:in_general:7 f:lasting_count:-28 f:leaves_choice:15 f:lesson:-24 f:lesson_wish:-36 f:limit_hit:-32
        f:mechanism_talk:-34 f:motivation:18 f:offtopic:-47 f:operation_talk:16 f:other_way:6 f:outcome:-15 f:own_bridge:36 f:own_fault:10 f:plans:15
        f:prestige:-7 f:private_life:-42 f:recalls:-29 f:reckons:-29 f:recovers:-6 f:reflection_now:4 f:repair:19 f:repairs:11 f:retreats:-11 f:rolls_out:29
        f:scale_talk:-31 f:scoped:4 f:security_talk:-50 f:seeks_criticism:25 f:sets_bounds:-13 f:several_teams:14 f:shift:-28 f:situation_now:-40 f:sized:-15
        f:slogan:-17 f:speaks_publicly:46 f:spread:4 f:suffers:-13 f:switch:18 f:system_object:14 f:systemic:6 f:takes:-16 f:task:-50 f:tells_that:50
        f:testing_talk:-12 f:textbook:21 f:traces:5 f:tries:5 f:turns:13 f:unsure:15 f:waves_away:-10 f:way:-32 f:who_acts:32 f:without_leave:-10
        f:word_candor:56 f:word_context_over_control:5 f:word_freedom:26 f:word_responsibility:-6 f:your_thing:-38 first:i/negated:-16 first:i/passive:-7
        first:i/past:61 first:i/perfect:27 first:i/pluperfect:-20 first:i/present:-31 first:i/state:-14 first:i/would:-24 first:other/negated:-45
        first:other/passive:-22 first:other/past:-35 first:other/perfect:-23 first:other/pluperfect:-18 first:other/present:-38 first:other/state:-38
        first:other/would:-27 first:we/perfect:-7 first:we/pluperfect:-22 first:we/present:-9 first:we/state:-29 first:we/would:-5 first:you/negated:6
        first:you/perfect:-15 first:you/present:-15 first:you/state:-6 first:you/would:-3 i/negated:9 i/passive:-43 i/past:-24 i/pluperfect:-23 i/present:-5
        i/state:-17 i/would:-43 kept_out:-18 lasting:-51 left:0:-81 left:1:-84 left:2:-22 left:3:6 lesson:-16 long>14:23 long>22:46 long>8:7 measured:-38
        n:act:82 n:actless:-32 n:first:i/negated:-11 n:first:i/past:45 n:first:i/perfect:-45 n:first:i/pluperfect:4 n:first:i/present:-46 n:first:i/state:-10
        n:first:other/passive:26 n:first:other/past:-5 n:first:other/perfect:14 n:first:other/pluperfect:-9 n:first:other/present:-12 n:first:other/state:-4
        n:first:other/would:-39 n:first:we/negated:-12 n:first:we/perfect:16 n:first:we/pluperfect:-25 n:first:we/present:-12 n:first:we/state:-4
        n:first:you/negated:-4 n:first:you/past:4 n:first:you/perfect:-12 n:first:you/present:-26 n:first:you/state:-7 n:first:you/would:-14 n:i/negated:24
        n:i/passive:-7 n:i/past:4 n:i/perfect:-44 n:i/pluperfect:38 n:i/present:-25 n:i/state:-25 n:i/would:-84 n:lasting:-32 n:lesson:-27 n:measured:-45
        n:none:-60 n:number:-10 n:other/negated:3 n:other/passive:10 n:other/past:40 n:other/perfect:-6 n:other/pluperfect:17 n:other/state:-12
        n:other/would:23 n:result:21 n:result+measured:26 n:result+number:21 n:scene:-17 n:task:-81 n:trouble:8 n:we/negated:-11 n:we/past:17 n:we/present:6
        n:we/state:-10 n:we/would:8 n:you/negated:-21 n:you/past:4 n:you/perfect:-19 n:you/present:-13 n:you/state:-6 n:you/would:-12 number:-38 of>1:-23
        of>11:-6 of>2:6 of>4:-13 of>7:-13 opens:NUM:27 opens:a:20 opens:after:31 opens:all:15 opens:an:-3 opens:and:42 opens:as:-8 opens:at:-38
        opens:because:27 opens:both:8 opens:but:-38 opens:by:9 opens:can:-18 opens:do:-8 opens:each:16 opens:every:3 opens:first:16 opens:for:-8 opens:good:-5
        opens:he:15 opens:how:7 opens:i:97 opens:if:-27 opens:in:11 opens:is:5 opens:it:27 opens:let:-19 opens:my:9 opens:no:16 opens:nobody:-7 opens:not:-11
        opens:now:-13 opens:oh:4 opens:okay:-18 opens:on:3 opens:one:23 opens:or:-40 opens:our:6 opens:right:-5 opens:so:78 opens:some:18 opens:sure:-4
        opens:that:9 opens:the:17 opens:then:49 opens:there:38 opens:they:39 opens:this:-14 opens:we:61 opens:what:37 opens:when:-3 opens:which:14
        opens:who:16 opens:with:-6 opens:yeah:-6 opens:yes:13 opens:you:5 other/negated:13 other/passive:23 other/past:-5 other/perfect:-22
        other/pluperfect:-17 other/present:21 other/state:-9 other/would:20 p:act:71 p:actless:-53 p:first:i/negated:-8 p:first:i/passive:7 p:first:i/past:67
        p:first:i/perfect:19 p:first:i/pluperfect:-6 p:first:i/present:-3 p:first:i/state:6 p:first:i/would:-32 p:first:other/negated:-17
        p:first:other/past:13 p:first:other/perfect:-30 p:first:other/present:-37 p:first:other/would:-39 p:first:we/negated:9 p:first:we/past:28
        p:first:we/present:-25 p:first:we/state:26 p:first:we/would:-4 p:first:you/negated:-17 p:first:you/past:-14 p:first:you/perfect:-21
        p:first:you/present:-17 p:first:you/state:-5 p:first:you/would:-4 p:i/negated:43 p:i/passive:-12 p:i/perfect:10 p:i/pluperfect:39 p:i/present:-17
        p:i/state:21 p:i/would:-5 p:lasting:-3 p:lesson:-7 p:measured:-30 p:none:-26 p:number:-16 p:other/negated:-13 p:other/passive:15 p:other/past:18
        p:other/perfect:-28 p:other/present:-16 p:other/state:-12 p:result:-10 p:result+measured:-38 p:result+number:-23 p:scene:10 p:task:30 p:trouble:-30
        p:we/negated:38 p:we/past:-17 p:we/perfect:-12 p:we/pluperfect:34 p:we/present:-7 p:we/state:3 p:we/would:6 p:you/negated:-42 p:you/past:-15
        p:you/perfect:-33 p:you/present:-5 p:you/state:17 p:you/would:-10 place:0:-43 place:1:-55 place:2:-46 place:3:-26 place:4:-4 result:-61
        result+measured:-28 result+number:42 scene:-10 task:-107 third:0:-66 third:1:34 third:2:11 trouble:8 w:'s:-52 w:NUM:22 w:TIME:12 w:a:-10 w:able:-5
        w:about:-27 w:above:-7 w:accepted:-27 w:access:-5 w:account:-8 w:accounts:-17 w:across:16 w:ad:-15 w:add:8 w:ads:-10 w:after:-10 w:afternoon:11
        w:afterwards:-6 w:against:26 w:ago:-8 w:agree:13 w:agreed:-3 w:ahead:-15 w:alarm:3 w:alert:-12 w:alerts:-5 w:all:11 w:alone:24 w:along:7 w:already:16
        w:also:14 w:always:-8 w:am:8 w:an:-36 w:and:22 w:another:5 w:answer:10 w:answered:10 w:anybody:-3 w:anyone:-21 w:anything:-4 w:anyway:-14 w:app:-31
        w:append:-11 w:architecture:-3 w:are:-33 w:around:-29 w:array:-8 w:arrive:-3 w:as:34 w:ask:-25 w:asked:53 w:asks:6 w:assume:-7 w:at:-23 w:autumn:-11
        w:away:-22 w:b:-21 w:back:26 w:backend:-7 w:bad:-10 w:bank:5 w:bar:-9 w:be:-16 w:beacon:-7 w:because:12 w:becomes:-7 w:been:-54 w:before:17 w:begin:4
        w:beginning:12 w:behind:-12 w:being:-9 w:believe:3 w:best:-29 w:better:-8 w:between:-24 w:big:5 w:billing:-19 w:bit:3 w:board:51 w:book:-3 w:boss:-21
        w:both:-14 w:bought:-32 w:box:5 w:boxes:-4 w:break:11 w:breaks:-3 w:broken:-12 w:brought:36 w:budget:3 w:build:18 w:building:8 w:built:-6
        w:business:-16 w:but:-21 w:buy:3 w:by:-23 w:bytes:-8 w:c:-3 w:cache:11 w:calendar:15 w:call:-9 w:called:-8 w:caller:9 w:calls:3 w:came:20
        w:campaign:-9 w:campaigns:-8 w:can:-8 w:candor:18 w:cap:-17 w:capacity:12 w:car:19 w:card:10 w:carry:4 w:cars:19 w:case:9 w:cases:16 w:centre:-17
        w:chain:6 w:change:15 w:changed:26 w:changes:13 w:channel:30 w:cheap:-6 w:check:-10 w:chief:4 w:children:-9 w:class:5 w:clear:-5 w:client:-32
        w:clients:-5 w:clock:-16 w:close:7 w:closed:-13 w:cloud:21 w:code:32 w:cold:27 w:colleague:-9 w:come:10 w:comes:6 w:committee:20 w:common:34
        w:company:-51 w:compare:-9 w:consumer:-12 w:context:3 w:control:16 w:conversation:5 w:copy:40 w:correct:-26 w:cost:23 w:costs:-21 w:could:5
        w:count:-17 w:counted:-16 w:counter:-5 w:counters:-3 w:countries:-11 w:country:6 w:counts:-5 w:couple:38 w:crew:13 w:culture:11 w:current:-28
        w:customer:-27 w:customers:24 w:cut:21 w:data:-40 w:database:-13 w:date:-4 w:day:-31 w:days:10 w:dead:3 w:deadline:-5 w:decide:18 w:decided:5
        w:decides:-3 w:decision:20 w:default:-3 w:delete:-11 w:delivery:-11 w:department:-5 w:depends:-9 w:design:23 w:desk:14 w:device:-16 w:devices:-7
        w:dict:-3 w:did:79 w:different:7 w:direction:-21 w:director:-3 w:do:15 w:document:13 w:does:8 w:doing:16 w:done:-19 w:door:3 w:double:-8 w:down:7
        w:driver:26 w:drivers:-5 w:drop:14 w:dropped:-7 w:each:70 w:earlier:-7 w:early:-3 w:easy:-22 w:either:-4 w:else:-25 w:empty:-10 w:end:-22 w:ends:-12
        w:engine:11 w:engineer:-19 w:engineering:9 w:enough:-14 w:entries:-4 w:entry:-5 w:equal:-5 w:error:-5 w:errors:-4 w:even:-33 w:evening:42 w:event:26
        w:ever:-33 w:every:58 w:everybody:8 w:everyone:23 w:everything:-13 w:exact:9 w:exactly:-5 w:example:9 w:expect:-4 w:expiry:-9 w:fail:9 w:fails:8
        w:failure:15 w:fair:18 w:fake:-4 w:false:-19 w:far:-27 w:farms:8 w:fast:4 w:faster:-3 w:fault:-25 w:february:-26 w:feed:-9 w:feedback:9 w:feel:-9
        w:fell:-7 w:felt:-33 w:few:9 w:field:-8 w:file:-5 w:files:3 w:film:-12 w:filter:-6 w:finance:7 w:find:-7 w:fine:-16 w:finished:-4 w:first:18 w:fit:25
        w:fits:-4 w:fix:-6 w:flag:-8 w:floor:17 w:follow:11 w:form:29 w:found:-16 w:free:-5 w:freedom:10 w:friday:9 w:from:5 w:full:-18 w:function:-4
        w:game:-19 w:gate:11 w:gateway:-11 w:gave:40 w:general:12 w:get:-41 w:gets:3 w:getting:-11 w:give:-20 w:given:-9 w:gives:-10 w:go:-9 w:goes:28
        w:going:-35 w:gone:-9 w:good:-12 w:got:19 w:great:-16 w:group:27 w:groups:34 w:guess:4 w:had:13 w:hand:-35 w:hands:-20 w:happens:-5 w:happy:-11
        w:hard:14 w:hardware:-8 w:has:21 w:have:14 w:he:32 w:head:6 w:heap:-5 w:hear:24 w:heard:20 w:held:-25 w:her:88 w:here:36 w:him:93 w:himself:-3
        w:hire:-37 w:his:49 w:history:-15 w:hit:-7 w:hold:22 w:holds:-8 w:home:-6 w:honest:9 w:hot:-8 w:hotel:-27 w:hour:10 w:hours:16 w:house:-20
        w:household:-6 w:how:21 w:i:9 w:id:-17 w:ids:-5 w:if:7 w:in:-8 w:insert:-5 w:instance:-11 w:instead:19 w:into:31 w:is:-18 w:it:13 w:its:5 w:itself:-8
        w:january:-6 w:java:-4 w:job:-9 w:june:3 w:kafka:4 w:keep:-35 w:keeps:-5 w:kept:21 w:key:-10 w:keys:3 w:knew:-7 w:know:5 w:language:-3 w:last:13
        w:late:17 w:latency:-13 w:later:-32 w:launch:8 w:lead:-9 w:leader:-13 w:leads:25 w:learned:-28 w:least:-6 w:leave:8 w:left:23 w:legal:-12 w:length:-13
        w:let:-15 w:letter:-11 w:letters:9 w:level:-7 w:library:-11 w:licence:-6 w:limit:29 w:line:10 w:linear:-4 w:lines:35 w:link:9 w:list:34 w:lists:-4
        w:little:19 w:lives:6 w:load:-10 w:log:-18 w:logs:3 w:long:12 w:longer:7 w:look:24 w:looked:44 w:looking:8 w:looks:4 w:loop:5 w:lose:-13 w:lost:-6
        w:lot:21 w:love:-9 w:low:-12 w:lower:16 w:machines:8 w:made:25 w:make:-11 w:makes:11 w:man:-5 w:manager:31 w:many:-15 w:map:21 w:march:-17 w:match:4
        w:matter:21 w:matters:-10 w:maybe:-19 w:me:41 w:means:-9 w:meant:-17 w:meeting:29 w:member:-7 w:members:-3 w:memory:-19 w:merge:-22 w:messages:-18
        w:middle:-19 w:might:23 w:milliseconds:-3 w:mind:-8 w:mine:33 w:minus:-6 w:minute:-14 w:minutes:23 w:miss:-12 w:mobile:-5 w:model:-14 w:moment:-18
        w:monday:45 w:money:5 w:month:-4 w:months:-13 w:more:-18 w:morning:41 w:most:15 w:mostly:33 w:move:5 w:moved:7 w:moves:-6 w:much:-8 w:must:-5 w:my:12
        w:myself:18 w:n:-24 w:name:36 w:names:6 w:near:-17 w:need:4 w:needed:28 w:needs:-7 w:network:-9 w:never:-12 w:next:-12 w:nice:-6 w:night:30
        w:nights:21 w:nobody:-8 w:node:-9 w:nodes:-9 w:none:-11 w:normal:-11 w:not:-4 w:note:26 w:nothing:15 w:notice:9 w:now:-35 w:number:-6 w:numbers:16
        w:o:-6 w:object:-6 w:off:-12 w:office:22 w:often:4 w:oh:3 w:okay:9 w:old:-22 w:older:-8 w:on:11 w:once:-31 w:one:47 w:ones:10 w:only:5 w:open:-11
        w:opened:3 w:operations:20 w:operator:-8 w:order:-22 w:organisation:-11 w:other:4 w:otherwise:10 w:our:28 w:ours:-5 w:out:-7 w:output:-9 w:outside:8
        w:over:12 w:own:-54 w:owner:7 w:ownership:5 w:page:38 w:pages:9 w:paid:-6 w:pairs:10 w:paper:7 w:part:10 w:pass:-3 w:past:14 w:path:-19 w:peak:-9
        w:people:-42 w:per:-15 w:perhaps:-16 w:person:-25 w:phone:14 w:pick:31 w:picked:12 w:picture:-21 w:piece:9 w:place:12 w:platform:-17 w:play:-18
        w:player:-19 w:players:-12 w:plus:-32 w:point:-3 w:position:-8 w:possible:-12 w:power:-4 w:practice:-3 w:presented:36 w:press:25 w:price:-13
        w:principal:-25 w:probably:11 w:problem:-20 w:process:-14 w:product:-8 w:profile:-11 w:profiles:11 w:project:-30 w:promise:-18 w:proposed:21
        w:provider:-5 w:public:-13 w:put:-7 w:puts:-9 w:python:-10 w:quality:-10 w:quarter:6 w:question:7 w:questions:14 w:quite:-21 w:ran:11 w:random:-7
        w:rang:21 w:rate:6 w:rather:25 w:raw:-4 w:re:12 w:read:-47 w:reader:-7 w:reading:5 w:reads:-7 w:ready:-12 w:real:-22 w:reason:22 w:received:-17
        w:record:-11 w:red:3 w:refused:22 w:region:4 w:regions:-5 w:release:10 w:remove:-4 w:replay:-5 w:report:16 w:reports:8 w:responsibility:7 w:rest:-5
        w:result:-3 w:results:-7 w:retry:-5 w:return:16 w:returns:-5 w:review:20 w:right:8 w:ring:-4 w:risk:9 w:road:8 w:robots:-14 w:role:-12 w:rollout:12
        w:room:25 w:roughly:-6 w:round:-14 w:rows:-14 w:rule:24 w:rules:27 w:run:15 w:running:-6 w:safe:18 w:safety:-15 w:said:27 w:same:45 w:sample:-3
        w:sat:28 w:save:-9 w:saw:22 w:say:-9 w:saying:27 w:says:3 w:scale:-9 w:school:-17 w:schools:-15 w:screen:5 w:season:-47 w:second:-11 w:seconds:8
        w:see:12 w:seen:-18 w:sees:14 w:send:32 w:sends:17 w:senior:-10 w:sense:-15 w:sent:41 w:sentence:5 w:separate:-5 w:series:8 w:server:-24 w:service:-36
        w:services:12 w:session:4 w:sessions:18 w:set:6 w:sets:8 w:several:31 w:shared:21 w:she:60 w:sheet:19 w:shift:52 w:ship:-6 w:shop:-7 w:short:-7
        w:show:18 w:showed:32 w:shown:5 w:shows:3 w:side:-28 w:sign:6 w:signal:18 w:signature:-6 w:signed:11 w:simple:-4 w:since:-5 w:single:-21 w:sit:5
        w:site:5 w:size:-23 w:sleep:-15 w:slots:5 w:slow:-10 w:small:13 w:so:7 w:software:-36 w:some:-5 w:somebody:-6 w:someone:-21 w:something:-7 w:sorry:-15
        w:sort:-12 w:space:25 w:speak:-13 w:spent:23 w:split:-7 w:spread:-10 w:spring:-14 w:staff:-31 w:stand:29 w:standard:-7 w:star:-12 w:start:4
        w:started:5 w:starts:-11 w:stay:27 w:stayed:-21 w:stays:-5 w:steps:12 w:still:-35 w:stop:-18 w:stopped:-11 w:stops:-4 w:storage:6 w:store:4
        w:stored:-3 w:stores:-4 w:story:7 w:strategy:-7 w:strong:-7 w:such:11 w:sum:15 w:summer:-38 w:support:-7 w:suppose:14 w:sure:-7 w:switch:21
        w:switched:-6 w:system:-10 w:table:20 w:take:-11 w:taken:-5 w:takes:-8 w:talk:-14 w:team:15 w:teams:-4 w:technical:-6 w:test:6 w:tests:-8 w:text:19
        w:than:11 w:that:5 w:the:4 w:their:38 w:theirs:6 w:them:60 w:themselves:15 w:then:19 w:there:-12 w:these:9 w:they:34 w:thing:10 w:things:43
        w:think:-11 w:third:-46 w:this:-24 w:those:12 w:though:-13 w:thought:20 w:threads:-10 w:threshold:-5 w:through:36 w:thursday:8 w:ticket:-3 w:time:5
        w:timeout:-3 w:times:34 w:title:-19 w:titles:-18 w:to:14 w:today:-17 w:together:99 w:token:-4 w:too:-5 w:took:6 w:tool:-3 w:top:-17 w:total:-13
        w:touch:-4 w:tree:3 w:tried:-3 w:true:3 w:trust:-27 w:try:4 w:turn:-5 w:turned:22 w:tv:-10 w:type:-10 w:under:-15 w:union:13 w:unit:7 w:until:37
        w:up:21 w:update:22 w:us:30 w:use:-7 w:used:32 w:user:-5 w:usually:35 w:value:-17 w:values:-5 w:vendor:-20 w:versions:5 w:view:-6 w:wait:21
        w:waited:-14 w:waiting:3 w:waits:9 w:wall:-4 w:want:6 w:wanted:24 w:was:6 w:watch:-16 w:watched:-24 w:watching:-9 w:water:15 w:way:-17 w:ways:-29
        w:went:-4 w:were:22 w:what:43 w:whatever:24 w:when:15 w:where:-27 w:whether:4 w:which:-9 w:while:12 w:who:-18 w:whole:-40 w:whose:-9 w:will:5
        w:window:-5 w:wins:-14 w:winter:-9 w:with:12 w:within:-22 w:word:7 w:words:11 w:work:-3 w:working:51 w:works:15 w:worse:-5 w:worst:-7 w:would:-3
        w:write:8 w:writes:-8 w:writing:-5 w:wrong:16 w:wrote:49 w:yeah:4 w:year:-38 w:years:-41 w:yes:-15 w:yet:12 w:you:-36 w:your:5 w:zero:-3 we/negated:14
        we/past:-21 we/perfect:-4 we/pluperfect:4 we/present:6 we/state:11 you/negated:-5 you/past:-7 you/present:7 you/state:13 you/would:-5
    """,
    "R": """
        -:-202 act:-37 actless:-92 after_act:121 after_lesson:-19 before_act:25 code:-48 f:absence:-22 f:abuse:-11 f:acceptance:54 f:adds:26 f:admits:-33
        f:adverse:-11 f:alternative:-25 f:ambiguity:-16 f:approach_talk:3 f:asks_of_talk:-5 f:asks_rule:-50 f:asks_size:-4 f:asks_use:-20 f:background:-29
        f:bearer:-30 f:bounds:-10 f:breaks:-3 f:buzz:10 f:by_hand:-12 f:case_bad:-9 f:case_concurrent:-12 f:case_edge:-13 f:case_empty:-35 f:case_large:-8
        f:case_order:-16 f:case_same:-6 f:case_single:-46 f:catalogue:-15 f:change:32 f:chooses:-7 f:chose_themselves:-5 f:clarifies:-18 f:code_object:-37
        f:compared:14 f:compared_time:11 f:complexity_talk:-23 f:concedes:3 f:condition:-12 f:consequence:-29 f:contains:-33 f:context:-19 f:contrast:-7
        f:corrected_guess:-5 f:correcting:-3 f:correctness_talk:-33 f:cost:-34 f:cost_linear:-5 f:cost_reason:-26 f:cost_stated:-49 f:curious:11
        f:data_care:-23 f:decision:-35 f:defends:-5 f:detects:-31 f:disclaim:-8 f:dismisses:-19 f:divides:-42 f:evasive:-3 f:expects:-39 f:explains:-27
        f:failure_talk:-15 f:frames:-15 f:frank_refusal:-7 f:frees_others:-6 f:gives_picture:-21 f:gives_up:-19 f:grows:11 f:guesses:50 f:habitual:-9
        f:headroom:-6 f:hearsay:14 f:hedges:23 f:honest_about:29 f:hostile:-18 f:lasting_count:11 f:leaves_choice:4 f:lesson:-25 f:lesson_wish:17
        f:limit_hit:-15 f:mechanism_talk:-39 f:motivation:-4 f:offtopic:-35 f:operation_talk:-21 f:oracle:-35 f:other_way:-40 f:outcome:37 f:own_bridge:-49
        f:own_fault:-23 f:plans:-10 f:prestige:8 f:private_life:-37 f:recalls:-38 f:reckons:8 f:recovers:-57 f:reflection_now:10 f:repair:-17 f:repairs:-11
        f:resistance:-18 f:retreats:23 f:rolls_out:-24 f:scale_talk:-23 f:scoped:-19 f:security_talk:-18 f:seeks_criticism:-15 f:sets_bounds:15
        f:several_teams:-3 f:shift:50 f:situation:10 f:situation_now:7 f:sized:-19 f:slogan:-10 f:speaks_publicly:14 f:spread:42 f:suffers:3 f:switch:-12
        f:system_object:-40 f:systemic:-9 f:takes:-21 f:task:3 f:tells_that:19 f:testing_talk:-18 f:ties:8 f:traces:-29 f:tries:-4 f:turns:-37 f:unsure:-16
        f:wants_to_know:-16 f:waves_away:-16 f:way:-29 f:who_acts:-30 f:who_may:-11 f:without_leave:-18 f:word_candor:-13 f:word_context_over_control:9
        f:word_freedom:-5 f:word_responsibility:-4 f:your_thing:-20 first:i/negated:3 first:i/passive:13 first:i/past:-61 first:i/perfect:-6
        first:i/pluperfect:-24 first:i/state:-16 first:i/would:-37 first:other/negated:26 first:other/passive:40 first:other/past:68 first:other/perfect:31
        first:other/pluperfect:-4 first:other/present:10 first:other/state:26 first:other/would:-52 first:we/past:33 first:we/perfect:17
        first:we/pluperfect:14 first:we/present:-23 first:we/state:15 first:we/would:-12 first:you/past:5 first:you/perfect:-5 first:you/present:-8
        first:you/state:-4 first:you/would:14 i/negated:9 i/passive:6 i/past:-14 i/perfect:-10 i/pluperfect:20 i/present:-18 i/state:-43 i/would:-16
        kept_out:-45 lasting:101 left:0:24 left:1:18 left:3:-31 left:4:-57 lesson:-40 long>14:7 long>22:-17 long>4:6 long>8:-20 measured:67 n:act:-72
        n:actless:-4 n:first:i/negated:-5 n:first:i/passive:-4 n:first:i/past:-24 n:first:i/perfect:4 n:first:i/pluperfect:27 n:first:i/present:16
        n:first:i/state:-3 n:first:i/would:-6 n:first:other/negated:15 n:first:other/passive:-5 n:first:other/past:31 n:first:other/perfect:27
        n:first:other/pluperfect:-17 n:first:other/present:-4 n:first:other/state:9 n:first:other/would:-8 n:first:we/negated:4 n:first:we/past:-6
        n:first:we/perfect:-4 n:first:we/present:-16 n:first:we/state:-5 n:first:we/would:-17 n:first:you/negated:-11 n:first:you/past:-4
        n:first:you/perfect:-12 n:first:you/present:-3 n:first:you/state:-7 n:first:you/would:-16 n:i/negated:7 n:i/passive:-6 n:i/past:-3 n:i/perfect:9
        n:i/pluperfect:-7 n:i/state:-9 n:i/would:-30 n:lasting:38 n:lesson:50 n:none:5 n:number:-36 n:other/negated:-29 n:other/passive:-38 n:other/past:-14
        n:other/perfect:-8 n:other/pluperfect:-12 n:other/present:4 n:other/state:-9 n:other/would:-55 n:result:60 n:result+measured:22 n:result+number:21
        n:scene:5 n:task:-59 n:trouble:4 n:we/negated:-12 n:we/past:-4 n:we/perfect:-6 n:we/present:-9 n:we/state:15 n:we/would:-24 n:you/negated:-10
        n:you/past:-4 n:you/perfect:16 n:you/present:-18 n:you/state:-6 n:you/would:-9 number:49 of>1:-17 of>11:3 of>2:13 of>4:33 of>7:3 opens:NUM:6
        opens:after:30 opens:all:13 opens:an:-12 opens:and:18 opens:as:5 opens:at:-4 opens:because:13 opens:before:3 opens:both:10 opens:but:-18 opens:by:6
        opens:do:-5 opens:each:-11 opens:every:-12 opens:first:14 opens:for:-21 opens:good:-22 opens:he:59 opens:how:-12 opens:i:-76 opens:if:-27 opens:it:19
        opens:last:15 opens:let:-9 opens:my:-17 opens:no:19 opens:nobody:18 opens:not:4 opens:now:-4 opens:oh:-13 opens:okay:-23 opens:on:7 opens:one:-7
        opens:people:15 opens:right:-9 opens:she:45 opens:so:-4 opens:some:-3 opens:sure:-17 opens:that:-45 opens:the:35 opens:then:-27 opens:there:11
        opens:they:9 opens:this:-7 opens:we:-14 opens:what:16 opens:when:-24 opens:which:-18 opens:who:-10 opens:with:-20 opens:yeah:-12 opens:yes:-19
        opens:you:-10 other/negated:-27 other/passive:-15 other/past:7 other/perfect:24 other/pluperfect:-5 other/present:8 other/state:-33 other/would:-36
        p:act:-23 p:actless:-86 p:first:i/negated:-36 p:first:i/passive:12 p:first:i/past:-13 p:first:i/perfect:-5 p:first:i/pluperfect:-36
        p:first:i/present:13 p:first:i/state:-31 p:first:i/would:-45 p:first:other/negated:-5 p:first:other/past:54 p:first:other/perfect:19
        p:first:other/present:-17 p:first:other/state:12 p:first:other/would:-35 p:first:we/negated:8 p:first:we/past:9 p:first:we/present:-10
        p:first:we/state:6 p:first:we/would:-29 p:first:you/past:-17 p:first:you/perfect:-8 p:first:you/present:-5 p:first:you/state:-9 p:first:you/would:-26
        p:i/negated:-41 p:i/passive:11 p:i/past:23 p:i/pluperfect:10 p:i/present:-43 p:i/state:-32 p:i/would:-39 p:lasting:38 p:lesson:-43 p:measured:51
        p:none:39 p:number:-10 p:other/negated:-22 p:other/past:11 p:other/perfect:14 p:other/pluperfect:-18 p:other/present:-23 p:other/state:-43
        p:other/would:-40 p:result:90 p:result+measured:41 p:task:-12 p:trouble:-12 p:we/negated:4 p:we/past:25 p:we/perfect:6 p:we/pluperfect:-9
        p:we/present:-23 p:we/state:-12 p:we/would:-40 p:you/negated:-6 p:you/past:-17 p:you/perfect:-5 p:you/present:-19 p:you/state:-17 p:you/would:-34
        place:0:12 place:1:29 place:2:-43 place:3:-57 place:4:-51 result:91 result+measured:20 result+number:4 scene:8 task:-9 third:0:-52 third:1:-81
        third:2:17 trouble:45 w:'d:-33 w:'s:-10 w:TIME:-19 w:a:-24 w:about:48 w:above:-4 w:accepted:11 w:account:-23 w:accounts:6 w:ad:-13 w:add:3
        w:address:-4 w:ads:11 w:after:45 w:afternoon:4 w:again:-13 w:against:-24 w:agreed:25 w:ahead:7 w:alarm:12 w:alarms:-17 w:all:37 w:allowed:-8 w:alone:3
        w:along:-5 w:already:-11 w:also:-19 w:always:-6 w:am:-30 w:an:-17 w:and:-9 w:another:6 w:answer:-20 w:answered:-12 w:any:6 w:anybody:-15
        w:anything:-12 w:append:-3 w:architecture:-8 w:are:3 w:around:26 w:array:-3 w:as:57 w:ask:-27 w:asked:13 w:asking:6 w:assume:5 w:at:-19 w:autumn:53
        w:away:12 w:b:-11 w:back:49 w:backend:-4 w:bad:27 w:bar:12 w:batch:16 w:be:-47 w:beacon:5 w:became:39 w:because:45 w:becomes:-5 w:been:62 w:before:29
        w:begin:-8 w:behind:9 w:being:12 w:believe:31 w:below:-7 w:best:36 w:better:44 w:between:-23 w:big:-37 w:billing:-19 w:bit:18 w:board:23 w:book:3
        w:booking:-3 w:boss:3 w:bought:-12 w:box:-10 w:boxes:3 w:break:-17 w:broken:-6 w:brought:-6 w:budget:20 w:bug:-4 w:build:-10 w:building:10 w:built:9
        w:business:25 w:but:-12 w:button:-13 w:by:17 w:bytes:-17 w:c:-10 w:calendar:-10 w:called:-10 w:caller:-14 w:calls:55 w:came:42 w:campaign:-3
        w:campaigns:7 w:can:-16 w:candor:-8 w:cap:-7 w:capacity:-8 w:car:-11 w:care:24 w:carry:-5 w:cars:-13 w:case:-7 w:cases:-9 w:chain:-11 w:change:-3
        w:changed:14 w:changes:-5 w:channel:-4 w:cheap:-13 w:check:-10 w:chief:-13 w:choose:-6 w:city:-6 w:clear:-13 w:client:-8 w:clients:-10 w:cloud:-3
        w:code:-7 w:cold:-5 w:colleague:-4 w:come:-32 w:comes:23 w:committee:-13 w:common:11 w:compare:-9 w:consumer:15 w:context:4 w:contract:-13 w:control:5
        w:conversation:16 w:copy:-10 w:correct:6 w:cost:5 w:costs:-4 w:could:-10 w:counters:-6 w:countries:-3 w:counts:-13 w:couple:4 w:course:-8 w:crew:-4
        w:culture:8 w:current:-6 w:customer:17 w:cut:-7 w:data:-19 w:database:-13 w:date:-9 w:day:45 w:days:12 w:dead:-11 w:deadline:-6 w:decide:16
        w:decided:13 w:decides:14 w:decision:-3 w:delete:-5 w:delivery:10 w:depends:-5 w:design:-8 w:device:-12 w:devices:-5 w:did:82 w:difference:17
        w:different:-5 w:direction:7 w:director:-8 w:do:-13 w:document:-11 w:does:-34 w:doing:20 w:done:-6 w:door:6 w:double:-3 w:down:24 w:driver:-32
        w:drivers:16 w:drop:-19 w:dropped:32 w:each:-38 w:earlier:-4 w:early:9 w:easy:5 w:edge:-3 w:either:-4 w:else:3 w:end:47 w:engine:-3 w:engineer:-12
        w:engineering:-4 w:engineers:5 w:enough:-14 w:entries:-9 w:entry:-6 w:equal:-5 w:error:23 w:errors:-4 w:even:20 w:event:3 w:ever:3 w:every:-12
        w:everyone:3 w:everything:-37 w:exactly:-7 w:expiry:-6 w:failed:-7 w:fails:-3 w:failure:-6 w:fair:-22 w:fake:-4 w:false:-9 w:far:63 w:farm:14
        w:farms:-11 w:fast:-12 w:faster:17 w:fault:17 w:february:10 w:feed:24 w:feedback:4 w:feel:25 w:fell:33 w:felt:-5 w:field:5 w:file:-19 w:files:-8
        w:film:-3 w:filter:-7 w:finance:4 w:fine:-9 w:finished:-17 w:firmware:4 w:first:-12 w:fit:-24 w:fix:-12 w:fixed:-11 w:flag:-3 w:floor:14 w:follow:-6
        w:for:-15 w:form:3 w:found:60 w:free:-8 w:friday:11 w:from:27 w:front:7 w:game:-8 w:gateway:-4 w:gave:-17 w:general:-8 w:get:-30 w:gets:-13
        w:getting:-4 w:gigabytes:-10 w:give:-4 w:given:-13 w:gives:-20 w:go:-9 w:goes:-26 w:going:-10 w:gone:18 w:good:33 w:got:8 w:great:-14 w:group:8
        w:groups:-7 w:guess:7 w:hand:22 w:hands:-13 w:happens:5 w:happy:40 w:hard:-22 w:hardware:-5 w:has:35 w:hash:-8 w:have:73 w:he:32 w:head:-18 w:heap:-4
        w:hear:40 w:heard:26 w:her:-6 w:here:-20 w:high:53 w:him:18 w:himself:10 w:hire:-8 w:his:29 w:history:-3 w:hit:-9 w:hold:-11 w:holds:-3 w:honest:-8
        w:hour:-5 w:hours:7 w:house:-3 w:household:4 w:how:-10 w:i:-6 w:id:-13 w:idea:19 w:if:-55 w:in:17 w:index:-3 w:inside:5 w:instance:-5 w:instead:23
        w:into:-21 w:is:-27 w:it:14 w:its:-50 w:itself:-3 w:january:25 w:java:-6 w:job:-19 w:k:-4 w:kafka:-3 w:keep:-5 w:kept:-15 w:key:-12 w:keys:-3
        w:kilobytes:-3 w:kind:10 w:knew:-9 w:know:25 w:known:-13 w:knows:-11 w:last:28 w:late:22 w:later:17 w:launch:-8 w:lead:-27 w:leader:3 w:leads:-15
        w:learned:-5 w:leave:-17 w:left:34 w:legal:9 w:length:-4 w:less:18 w:let:-11 w:letter:38 w:letters:8 w:level:-11 w:library:-7 w:limit:-7 w:line:-8
        w:linear:-3 w:lines:-27 w:link:-3 w:lists:-8 w:live:20 w:lives:-4 w:lock:-4 w:log:-6 w:logs:-3 w:long:-5 w:longer:27 w:look:-16 w:looked:-9
        w:looking:5 w:looks:-14 w:loop:-13 w:lose:8 w:lost:21 w:lot:25 w:love:8 w:low:3 w:lower:10 w:machine:-12 w:machines:-5 w:made:25 w:make:-22 w:makes:-4
        w:man:-3 w:manager:-6 w:many:-7 w:march:31 w:matter:-18 w:matters:-9 w:maybe:-53 w:me:-25 w:means:-9 w:meant:-4 w:meeting:7 w:megabytes:-6 w:member:-7
        w:members:-6 w:memory:-6 w:merge:15 w:message:-18 w:messages:4 w:middle:11 w:might:11 w:mind:3 w:mine:-45 w:minus:-22 w:minute:-25 w:minutes:-4
        w:miss:4 w:missed:7 w:missing:-10 w:mobile:-7 w:model:-34 w:monday:-8 w:money:-14 w:month:44 w:more:7 w:morning:-22 w:most:-9 w:mostly:-17 w:move:-5
        w:moved:43 w:moves:-10 w:much:22 w:must:-7 w:my:-50 w:n:-20 w:names:-10 w:near:9 w:nearly:11 w:need:-20 w:needed:-7 w:needs:-9 w:network:-13 w:new:-25
        w:next:23 w:nice:-11 w:night:19 w:nights:16 w:no:22 w:nobody:-40 w:node:-4 w:nodes:-9 w:none:-3 w:normal:-5 w:normally:6 w:not:-10 w:note:9
        w:nothing:-32 w:notice:7 w:now:62 w:number:24 w:numbers:24 w:o:-9 w:of:11 w:off:27 w:office:-22 w:offline:-9 w:often:-10 w:oh:-14 w:okay:-13 w:old:4
        w:older:-4 w:oldest:-7 w:on:-3 w:once:-32 w:one:12 w:ones:5 w:opened:9 w:operations:-14 w:operator:-7 w:or:-20 w:order:-13 w:organisation:22
        w:other:26 w:others:10 w:our:-36 w:ours:-6 w:out:15 w:output:-5 w:outside:-6 w:over:60 w:own:55 w:owner:-12 w:ownership:6 w:page:5 w:paid:26
        w:pairs:-5 w:paper:-18 w:part:-20 w:path:-3 w:pattern:-6 w:pause:12 w:pay:-7 w:peak:20 w:people:25 w:per:-3 w:percent:13 w:perhaps:14 w:person:-9
        w:phone:27 w:pick:-5 w:picked:21 w:picture:-11 w:piece:-3 w:plan:4 w:planning:13 w:platform:-10 w:play:-11 w:player:-13 w:players:-3 w:plus:-9
        w:point:6 w:position:-15 w:possible:-3 w:power:-4 w:practice:-5 w:presented:-8 w:press:-15 w:price:20 w:probably:-16 w:problem:-9 w:process:6
        w:product:-11 w:profile:-12 w:profiles:-11 w:project:33 w:promise:13 w:proposed:13 w:provider:-3 w:public:-13 w:pulled:-4 w:push:-9 w:put:-14
        w:puts:-5 w:python:-10 w:quality:24 w:quarter:35 w:question:-26 w:questions:-12 w:queue:15 w:quiet:-13 w:quite:4 w:raise:-3 w:ran:-6 w:random:-10
        w:rang:19 w:rate:-15 w:rather:-10 w:raw:-8 w:re:-8 w:read:-4 w:reader:-5 w:readers:-6 w:reading:-27 w:reads:5 w:ready:7 w:real:12 w:reason:-24
        w:received:51 w:record:10 w:red:-19 w:refused:-6 w:region:4 w:regions:25 w:release:26 w:remember:-16 w:replay:6 w:report:-17 w:reports:10
        w:requests:-3 w:rest:40 w:result:28 w:results:12 w:retry:-8 w:return:8 w:returns:-6 w:review:-6 w:right:20 w:risk:-11 w:road:17 w:robots:35 w:role:-9
        w:room:-5 w:roughly:5 w:round:20 w:rows:-3 w:rule:-20 w:run:41 w:running:-10 w:runs:53 w:safe:-4 w:safety:5 w:said:-28 w:same:5 w:sample:-13 w:sat:-18
        w:save:6 w:saw:11 w:say:-3 w:says:13 w:scale:-6 w:schools:5 w:season:25 w:second:-35 w:seconds:-40 w:see:-8 w:seen:-4 w:sees:-11 w:send:-10 w:sends:-5
        w:senior:-3 w:sense:8 w:sent:11 w:sentence:-9 w:separate:6 w:series:-11 w:server:-16 w:servers:-5 w:service:-16 w:services:6 w:session:-14
        w:sessions:-6 w:several:-3 w:shared:-8 w:she:32 w:sheet:-6 w:shift:10 w:ship:5 w:shop:-17 w:short:-10 w:should:-25 w:show:8 w:showed:-23 w:shown:-10
        w:shows:-3 w:side:-7 w:sign:7 w:signal:-4 w:signature:-5 w:simple:-9 w:since:14 w:single:-7 w:sit:-7 w:site:-11 w:sites:-3 w:size:-6 w:slot:-13
        w:slots:-4 w:slow:-3 w:small:-29 w:smaller:18 w:so:-25 w:software:-23 w:some:10 w:someone:-12 w:something:9 w:sorry:-24 w:sort:-7 w:space:-10
        w:spent:-5 w:split:9 w:spread:-4 w:spring:9 w:stand:6 w:star:-6 w:start:5 w:started:-8 w:state:-4 w:stay:9 w:stayed:46 w:stays:12 w:step:-5
        w:steps:-14 w:still:-12 w:stop:8 w:stops:10 w:storage:-8 w:store:-14 w:stored:-10 w:stores:-16 w:story:-17 w:stream:-4 w:such:23 w:sum:-7 w:summer:35
        w:support:-12 w:sure:-27 w:switch:-4 w:switched:15 w:system:-28 w:systems:-17 w:table:14 w:take:19 w:task:-9 w:team:-6 w:teams:44 w:technical:-7
        w:tell:-3 w:terabytes:-6 w:test:-5 w:tests:4 w:text:-4 w:than:8 w:that:-23 w:their:17 w:theirs:4 w:them:12 w:themselves:16 w:then:-26 w:there:-13
        w:these:-3 w:they:67 w:thing:-20 w:things:-19 w:third:-20 w:those:-13 w:thought:-19 w:threads:-6 w:threshold:-11 w:through:-7 w:throw:3 w:throws:-7
        w:ticket:-11 w:till:3 w:time:39 w:timeout:4 w:times:14 w:titles:-11 w:to:-20 w:today:29 w:together:-37 w:token:-6 w:told:-5 w:too:-11 w:took:39
        w:top:-8 w:total:-15 w:touch:4 w:traffic:-4 w:tree:-4 w:tried:-8 w:true:-5 w:trust:-3 w:try:-15 w:turned:-16 w:tv:-5 w:type:-4 w:under:33 w:union:-4
        w:unit:-9 w:up:-13 w:update:-8 w:us:-7 w:use:30 w:used:21 w:user:-3 w:users:6 w:usually:10 w:values:-4 w:vendor:-12 w:version:21 w:versions:-14
        w:very:-23 w:view:-6 w:waited:-6 w:waiting:-4 w:waits:5 w:walk:14 w:want:-3 w:wanted:-24 w:wants:-4 w:was:36 w:watch:-8 w:watched:-6 w:watching:-6
        w:water:-3 w:way:-13 w:ways:-3 w:we:21 w:week:30 w:weeks:-26 w:went:38 w:were:22 w:what:-38 w:whatever:-8 w:when:-19 w:where:-33 w:whether:-4
        w:which:21 w:while:-11 w:who:-42 w:whoever:-24 w:whole:15 w:whose:-6 w:why:-16 w:will:-9 w:wins:-4 w:winter:23 w:with:-29 w:within:10 w:without:3
        w:word:-20 w:words:-3 w:work:-6 w:worked:-33 w:working:3 w:works:-5 w:worse:7 w:worst:8 w:would:-12 w:write:-18 w:writes:-15 w:writing:11 w:wrong:34
        w:wrote:-22 w:yeah:4 w:year:84 w:years:-19 w:yes:-34 w:yet:13 w:you:-42 w:your:-16 w:zero:-7 we/negated:-7 we/past:21 we/perfect:22 we/present:-14
        we/state:20 we/would:-21 you/negated:-10 you/past:16 you/perfect:10 you/present:-15 you/state:-8 you/would:25
    """,
    "L": """
        -:-256 actless:-46 after_act:93 after_lesson:161 before_act:-49 code:-31 f:absence:13 f:acceptance:-31 f:adds:3 f:admits:-25 f:adverse:6 f:again:50
        f:alternative:11 f:ambiguity:5 f:approach_talk:-6 f:asks_of_talk:-5 f:asks_size:-22 f:asks_use:14 f:background:30 f:bearer:15 f:bottleneck_talk:3
        f:bounds:-3 f:breaks:30 f:buzz:-11 f:case_bad:-14 f:case_concurrent:-16 f:case_edge:-38 f:case_large:-4 f:case_order:-11 f:case_same:-20
        f:case_single:-18 f:catalogue:-11 f:change:-9 f:chooses:-14 f:chose_themselves:-4 f:clarifies:-45 f:code_object:-19 f:complexity_talk:-17
        f:concedes:-3 f:consequence:-20 f:contains:-20 f:context:-15 f:contrast:-59 f:correcting:-6 f:correctness_talk:-14 f:cost:-33 f:cost_linear:-5
        f:cost_reason:-39 f:cost_stated:-11 f:data_care:-10 f:decision:-20 f:defends:-37 f:detects:-15 f:disclaim:-7 f:divides:-17 f:expects:-61
        f:explains:-14 f:failure_talk:-17 f:frames:-10 f:frank_refusal:-8 f:frees_others:-3 f:gives_picture:-4 f:gives_up:-17 f:grows:-9 f:grows_people:-7
        f:guesses:4 f:headroom:-18 f:hearsay:-6 f:hedges:-13 f:honest_about:-18 f:hostile:-25 f:hunts:-15 f:in_general:-32 f:lasting_count:-8
        f:leaves_choice:-22 f:lesson:74 f:lesson_wish:-6 f:limit_hit:-11 f:mechanism_talk:-11 f:offtopic:-9 f:oracle:11 f:other_way:9 f:own_bridge:-22
        f:own_fault:16 f:plans:13 f:prestige:-11 f:private_life:-4 f:recalls:3 f:reckons:-11 f:recovers:-39 f:reflection_now:60 f:repair:-14 f:repairs:-26
        f:resistance:6 f:retreats:-20 f:rolls_out:-8 f:scale_talk:-17 f:scoped:-26 f:security_talk:-17 f:seeks_criticism:-6 f:sets_bounds:-9
        f:several_teams:-9 f:shift:-6 f:situation:-27 f:sized:-26 f:speaks_publicly:-21 f:spread:16 f:suffers:20 f:switch:10 f:system_object:-38 f:systemic:-7
        f:task:-12 f:tells_that:-25 f:testing_talk:18 f:textbook:-8 f:ties:8 f:traces:-4 f:tries:-10 f:turns:-22 f:unsure:-6 f:wants_to_know:-12
        f:waves_away:-14 f:way:27 f:who_acts:24 f:who_may:14 f:without_leave:16 f:word_candor:-15 f:word_freedom:-13 first:i/negated:-44 first:i/past:-52
        first:i/perfect:18 first:i/pluperfect:50 first:i/present:16 first:i/state:-25 first:i/would:-30 first:other/passive:-34 first:other/past:-45
        first:other/perfect:-12 first:other/pluperfect:7 first:other/present:-38 first:other/state:-33 first:other/would:-39 first:we/negated:-10
        first:we/past:-5 first:we/perfect:10 first:we/pluperfect:-5 first:we/present:-17 first:we/would:19 first:you/negated:7 first:you/perfect:12
        first:you/present:-7 first:you/state:10 first:you/would:-16 i/negated:11 i/past:21 i/perfect:46 i/pluperfect:48 i/present:24 i/state:-22 i/would:-4
        kept_out:-30 left:0:-11 left:1:6 left:2:-21 left:3:-77 left:4:-166 lesson:158 long>14:-19 long>22:-36 long>4:-11 long>8:36 measured:-36 n:act:3
        n:actless:-52 n:first:i/negated:-11 n:first:i/past:-11 n:first:i/perfect:20 n:first:i/pluperfect:13 n:first:i/present:27 n:first:i/state:-15
        n:first:i/would:-28 n:first:other/negated:-3 n:first:other/passive:-27 n:first:other/past:-47 n:first:other/perfect:-4 n:first:other/pluperfect:15
        n:first:other/present:-23 n:first:other/state:-11 n:first:other/would:-22 n:first:we/negated:-7 n:first:we/past:-13 n:first:we/perfect:8
        n:first:we/pluperfect:-3 n:first:we/present:-16 n:first:we/state:4 n:first:we/would:-6 n:first:you/negated:3 n:first:you/past:-7
        n:first:you/perfect:13 n:first:you/present:-5 n:first:you/state:8 n:first:you/would:-24 n:i/negated:-12 n:i/passive:22 n:i/past:8 n:i/perfect:44
        n:i/pluperfect:29 n:i/present:26 n:i/would:-27 n:lasting:33 n:lesson:112 n:measured:-10 n:none:-17 n:number:16 n:other/negated:-21 n:other/passive:-32
        n:other/present:-18 n:other/state:-31 n:other/would:-13 n:result:-6 n:result+measured:-26 n:result+number:-23 n:task:-8 n:we/negated:-7 n:we/past:-18
        n:we/perfect:22 n:we/pluperfect:-8 n:we/present:-24 n:we/state:-8 n:we/would:-7 n:you/negated:-7 n:you/past:-10 n:you/perfect:13 n:you/present:-10
        n:you/state:3 n:you/would:-30 number:-14 of>1:-50 of>11:-29 of>2:-23 of>7:16 opens:NUM:7 opens:a:8 opens:all:-4 opens:and:-4 opens:as:14 opens:at:-17
        opens:because:-6 opens:before:21 opens:both:-3 opens:by:-5 opens:can:-7 opens:do:3 opens:every:12 opens:first:-4 opens:for:-18 opens:good:-5
        opens:he:-15 opens:how:-5 opens:i:48 opens:if:20 opens:in:16 opens:is:-8 opens:it:13 opens:last:-3 opens:let:-9 opens:my:36 opens:no:9
        opens:nobody:-11 opens:not:-5 opens:now:34 opens:okay:-6 opens:on:7 opens:one:-3 opens:or:-8 opens:our:-5 opens:people:-10 opens:right:-3 opens:she:-4
        opens:so:29 opens:some:-3 opens:that:60 opens:the:10 opens:then:-26 opens:there:-24 opens:they:-10 opens:this:-4 opens:we:21 opens:what:32
        opens:when:5 opens:which:-3 opens:who:3 opens:with:5 opens:yeah:5 opens:you:5 other/negated:33 other/passive:-28 other/past:-9 other/perfect:17
        other/pluperfect:-7 other/present:11 other/state:10 other/would:15 p:act:-25 p:actless:-40 p:first:i/negated:-7 p:first:i/passive:13
        p:first:i/past:-29 p:first:i/perfect:29 p:first:i/pluperfect:69 p:first:i/present:22 p:first:i/state:-7 p:first:i/would:9 p:first:other/negated:17
        p:first:other/passive:-6 p:first:other/past:-19 p:first:other/pluperfect:-3 p:first:other/present:-15 p:first:other/state:-11 p:first:other/would:-20
        p:first:we/negated:3 p:first:we/past:-5 p:first:we/present:-10 p:first:we/state:4 p:first:we/would:39 p:first:you/negated:-11 p:first:you/past:7
        p:first:you/present:-5 p:first:you/state:-6 p:first:you/would:-10 p:i/negated:25 p:i/passive:8 p:i/past:39 p:i/perfect:24 p:i/pluperfect:81
        p:i/present:28 p:i/state:7 p:i/would:26 p:lasting:36 p:lesson:88 p:measured:-28 p:none:47 p:number:-29 p:other/negated:8 p:other/passive:-32
        p:other/past:7 p:other/perfect:-17 p:other/present:-7 p:other/would:-17 p:result:20 p:result+measured:-6 p:result+number:15 p:scene:12 p:task:-11
        p:trouble:-6 p:we/negated:-15 p:we/past:-5 p:we/pluperfect:8 p:we/present:-24 p:we/state:-4 p:we/would:12 p:you/negated:17 p:you/past:6
        p:you/perfect:-5 p:you/present:-13 p:you/state:-11 p:you/would:-13 place:0:27 place:1:40 place:2:-33 place:3:-26 place:4:-21 result:-8
        result+measured:-22 result+number:-16 scene:32 task:-4 third:0:-40 third:1:-23 third:2:19 trouble:-8 w:'d:16 w:'s:-9 w:NUM:-15 w:TIME:-13 w:a:-10
        w:able:-3 w:about:35 w:above:-4 w:accepted:-4 w:access:-3 w:across:10 w:ad:-6 w:add:-10 w:ads:-3 w:after:10 w:afterwards:10 w:again:18 w:against:5
        w:ago:-5 w:agree:15 w:agreed:-4 w:ahead:-4 w:alarm:8 w:alert:-6 w:alerts:15 w:all:-5 w:allowed:-3 w:alone:3 w:along:18 w:already:4 w:also:20
        w:always:21 w:am:20 w:an:-15 w:another:6 w:answer:3 w:answered:4 w:any:20 w:anybody:-10 w:anyone:-9 w:anything:19 w:anyway:-6 w:app:-13 w:append:-4
        w:architecture:-4 w:are:-6 w:as:36 w:ask:25 w:asked:-3 w:assume:-4 w:autumn:-5 w:average:11 w:away:23 w:b:-7 w:back:-24 w:backend:-7 w:bad:12 w:bar:5
        w:be:10 w:because:19 w:been:16 w:before:57 w:begin:-12 w:beginning:22 w:behind:-3 w:believe:-16 w:below:-5 w:best:5 w:better:6 w:between:-7 w:big:-8
        w:billing:-4 w:bit:60 w:board:10 w:book:-3 w:boss:12 w:both:-14 w:bought:-4 w:box:-5 w:boxes:-3 w:bring:41 w:broken:-5 w:brought:12 w:bug:-5
        w:building:4 w:built:15 w:business:-8 w:buy:-4 w:by:-14 w:c:-3 w:cache:4 w:calendar:7 w:call:14 w:called:-4 w:caller:-4 w:came:-28 w:campaign:-3
        w:candor:-10 w:cap:-3 w:capacity:-4 w:car:-5 w:card:-3 w:care:7 w:carry:12 w:cars:-3 w:case:-5 w:cases:-14 w:centre:-3 w:chain:-3 w:change:21
        w:changes:-7 w:channel:-6 w:check:3 w:chief:4 w:choose:7 w:city:6 w:class:-4 w:clear:3 w:client:-12 w:clients:-3 w:closed:-11 w:cloud:-4 w:code:-3
        w:cold:-4 w:colleague:-8 w:come:-7 w:comes:-11 w:committee:-4 w:common:3 w:company:-9 w:compare:-9 w:constant:-5 w:context:-6 w:control:-10
        w:conversation:-14 w:copy:-6 w:cost:9 w:costs:-4 w:could:45 w:count:-9 w:counted:14 w:counter:-4 w:countries:4 w:country:-4 w:counts:-3 w:couple:-6
        w:course:-3 w:crew:-4 w:culture:9 w:current:-3 w:customer:-8 w:customers:5 w:data:8 w:database:4 w:date:26 w:day:31 w:days:38 w:deadline:-5
        w:decide:-3 w:decided:6 w:decides:-4 w:decision:3 w:default:-3 w:delete:-3 w:department:-10 w:design:-4 w:desk:28 w:device:-8 w:devices:-4 w:did:-11
        w:different:-12 w:direction:4 w:director:-6 w:do:39 w:document:12 w:does:-27 w:doing:-11 w:done:-9 w:door:8 w:double:6 w:down:-20 w:driver:10
        w:drivers:-3 w:drop:-6 w:dropped:-5 w:each:-21 w:earlier:65 w:early:40 w:easy:6 w:edge:-3 w:either:-7 w:else:4 w:end:4 w:engine:-5 w:engineering:-7
        w:engineers:6 w:enough:-9 w:entry:-4 w:equal:-4 w:error:-10 w:even:18 w:evening:-9 w:event:-7 w:events:-3 w:ever:-15 w:every:11 w:everybody:-6
        w:everyone:-11 w:everything:-12 w:exact:-3 w:exactly:-7 w:example:-3 w:expect:-5 w:expiry:-3 w:fail:9 w:failed:4 w:fails:-5 w:failure:14 w:fair:37
        w:false:3 w:far:-6 w:farm:6 w:fast:3 w:faster:-3 w:fault:19 w:february:23 w:feed:5 w:feedback:13 w:feel:-6 w:felt:7 w:few:-10 w:file:-8 w:files:6
        w:film:-10 w:filter:10 w:fine:-8 w:finished:11 w:first:56 w:floor:6 w:follow:17 w:for:-9 w:form:38 w:found:21 w:free:-7 w:freedom:-6 w:friday:3
        w:from:33 w:front:-3 w:full:11 w:function:-6 w:game:-6 w:gate:3 w:gave:-10 w:general:-3 w:get:-20 w:gets:4 w:given:-3 w:go:28 w:goes:5 w:gone:-3
        w:got:25 w:great:-7 w:green:-5 w:group:26 w:groups:8 w:guess:19 w:had:22 w:hand:30 w:hands:6 w:happens:-7 w:happy:-9 w:hard:13 w:hardware:-3 w:has:48
        w:have:61 w:he:-46 w:heard:-3 w:held:7 w:her:-22 w:here:-28 w:hire:6 w:history:-5 w:hit:3 w:home:3 w:honest:6 w:hot:-3 w:hour:-3 w:hours:6 w:how:-33
        w:i:28 w:id:-8 w:idea:12 w:if:12 w:in:15 w:index:-4 w:inside:-6 w:instead:-15 w:into:-11 w:is:10 w:it:-21 w:its:-9 w:itself:-6 w:january:-8 w:java:-4
        w:job:3 w:june:10 w:keep:13 w:keeps:-4 w:kept:13 w:key:-17 w:keys:-3 w:knew:16 w:know:-12 w:known:3 w:knows:-7 w:language:-3 w:last:-17 w:latency:-3
        w:later:11 w:launch:7 w:lead:-13 w:leads:11 w:learned:50 w:least:13 w:left:-17 w:legal:-6 w:length:-4 w:less:-5 w:let:-20 w:letter:5 w:letters:-3
        w:level:15 w:library:-3 w:line:23 w:linear:-4 w:lines:-6 w:link:-3 w:lists:4 w:live:-9 w:load:-9 w:local:6 w:lock:-3 w:log:-8 w:logs:4 w:long:7
        w:longer:11 w:look:6 w:looked:-5 w:looking:12 w:looks:7 w:loop:-6 w:lost:-10 w:lot:-23 w:love:7 w:low:-4 w:lower:-3 w:machines:-4 w:made:33 w:make:-9
        w:man:-7 w:manager:-8 w:many:-21 w:map:12 w:march:-9 w:match:-4 w:matter:-7 w:matters:5 w:may:-19 w:maybe:15 w:me:32 w:means:-6 w:meant:-9
        w:measure:11 w:meeting:24 w:member:-5 w:members:-3 w:memory:-8 w:merge:-6 w:message:4 w:messages:6 w:might:8 w:milliseconds:-4 w:mind:4 w:mine:46
        w:minus:-4 w:minute:-5 w:miss:3 w:missing:6 w:mobile:-3 w:model:-3 w:moment:7 w:monday:5 w:money:4 w:month:5 w:months:13 w:more:40 w:morning:7
        w:most:-22 w:mostly:5 w:move:-4 w:moved:-10 w:moves:-4 w:much:3 w:my:39 w:myself:23 w:n:-9 w:names:13 w:near:-5 w:nearly:-4 w:need:3 w:needed:-4
        w:network:-9 w:never:21 w:next:24 w:nice:4 w:night:-3 w:no:27 w:node:-4 w:normally:-3 w:not:-23 w:note:-4 w:nothing:27 w:notice:16 w:now:69
        w:number:20 w:numbers:34 w:o:-4 w:of:-6 w:off:-7 w:office:6 w:offline:-3 w:often:12 w:oh:-3 w:okay:-22 w:old:-5 w:on:-12 w:once:18 w:one:46 w:ones:-13
        w:only:17 w:opened:-4 w:operations:-6 w:operator:-11 w:or:-23 w:others:-18 w:otherwise:3 w:ours:-7 w:out:4 w:output:-3 w:outside:5 w:over:-23
        w:owner:-10 w:ownership:-4 w:page:15 w:pages:-5 w:paid:5 w:pairs:-4 w:paper:29 w:part:19 w:pass:-7 w:passed:7 w:past:8 w:path:-6 w:pattern:-4
        w:pay:-11 w:peak:-3 w:people:48 w:per:-15 w:percent:-3 w:perhaps:22 w:person:38 w:phone:-7 w:picture:-4 w:piece:-6 w:place:-22 w:plan:37 w:planning:4
        w:platform:-5 w:players:-4 w:plus:-12 w:point:7 w:position:-5 w:possible:6 w:power:-4 w:practice:-4 w:presented:-9 w:press:-3 w:price:-6
        w:principal:-4 w:probably:62 w:problem:4 w:process:-4 w:product:-15 w:profile:-6 w:profiles:-3 w:project:11 w:proposed:-6 w:public:3 w:pulled:-6
        w:push:4 w:put:3 w:puts:3 w:python:-5 w:quality:-5 w:quarter:-9 w:question:13 w:questions:-7 w:quiet:15 w:quite:-7 w:raise:6 w:ran:-7 w:rang:-11
        w:rate:-5 w:rather:-3 w:raw:-4 w:re:-3 w:reader:10 w:reading:12 w:reads:-6 w:ready:8 w:real:-16 w:received:-10 w:record:-3 w:red:-6 w:region:-3
        w:release:-8 w:remember:-4 w:remove:-5 w:replay:-7 w:report:29 w:reports:-4 w:result:-5 w:return:-5 w:review:13 w:right:-12 w:ring:9 w:risk:-4
        w:robots:-4 w:role:-4 w:rollout:-4 w:room:4 w:roughly:-3 w:round:-13 w:row:-6 w:rows:-3 w:rule:15 w:rules:-11 w:run:-12 w:running:-6 w:runs:-11
        w:safety:-9 w:said:-41 w:same:9 w:sample:6 w:sat:11 w:save:-3 w:saw:-7 w:say:31 w:saying:-5 w:says:17 w:scale:-3 w:school:-3 w:schools:-4 w:screen:15
        w:season:27 w:second:-14 w:seconds:-6 w:see:12 w:sees:-7 w:send:3 w:sends:-5 w:sense:-6 w:sent:-7 w:separate:8 w:series:-7 w:server:-10 w:servers:-3
        w:service:-12 w:session:4 w:sets:-5 w:share:-13 w:shared:-16 w:she:-34 w:sheet:-4 w:shop:-4 w:short:19 w:should:35 w:show:9 w:showed:-8 w:shown:3
        w:shows:-5 w:side:-22 w:signed:-4 w:simple:-3 w:since:65 w:single:12 w:sit:7 w:sleep:10 w:slot:-3 w:slow:3 w:small:-7 w:smaller:-5 w:so:-23 w:some:-21
        w:somebody:6 w:something:-20 w:sorry:-13 w:sort:9 w:space:-6 w:speak:41 w:spent:21 w:split:-6 w:spring:-6 w:staff:5 w:stand:8 w:standard:-5 w:star:-6
        w:start:30 w:started:19 w:starts:4 w:state:5 w:stay:17 w:stayed:-9 w:stays:-3 w:step:-3 w:steps:8 w:still:5 w:stops:-4 w:storage:-4 w:store:-5
        w:story:-4 w:strategy:-5 w:stream:7 w:strong:-8 w:studio:-3 w:summer:3 w:supplier:-5 w:support:-5 w:suppose:-8 w:sure:4 w:switched:-5 w:systems:-11
        w:take:11 w:taken:6 w:takes:7 w:talk:-14 w:task:-3 w:team:16 w:teams:6 w:technical:-10 w:tell:4 w:test:20 w:tests:-15 w:text:7 w:than:9 w:that:44
        w:their:3 w:theirs:-7 w:themselves:4 w:they:8 w:thing:26 w:things:35 w:think:-38 w:third:14 w:this:-15 w:those:13 w:though:-3 w:thought:-6 w:thread:-4
        w:threshold:-3 w:through:-8 w:throw:-13 w:thursday:6 w:ticket:-3 w:time:24 w:times:59 w:title:-8 w:titles:-6 w:to:-17 w:today:20 w:together:-6
        w:told:3 w:too:33 w:took:-3 w:top:7 w:traffic:-3 w:tried:5 w:true:13 w:trust:-16 w:try:4 w:tv:-6 w:type:-13 w:under:-13 w:union:-5 w:unit:-5 w:until:7
        w:up:3 w:update:-3 w:us:23 w:use:-16 w:used:15 w:user:-5 w:users:3 w:values:-3 w:version:6 w:versions:6 w:very:-18 w:view:-8 w:wait:-7 w:waited:19
        w:waiting:-7 w:waits:-4 w:walk:11 w:wall:-10 w:want:-22 w:wants:14 w:was:3 w:watch:-4 w:watched:12 w:watching:7 w:water:-6 w:ways:-5 w:we:-14
        w:week:35 w:weeks:-17 w:went:-7 w:were:-39 w:what:32 w:whatever:3 w:when:49 w:whether:-3 w:which:-23 w:while:20 w:who:39 w:whoever:22 w:whole:-3
        w:why:-14 w:will:12 w:window:-5 w:with:-17 w:within:-9 w:without:21 w:word:-7 w:words:5 w:worked:-11 w:working:17 w:works:-4 w:worse:-3 w:worst:18
        w:would:-20 w:write:22 w:writes:13 w:writing:29 w:written:-12 w:wrong:16 w:wrote:-19 w:yeah:24 w:year:4 w:years:-15 w:yes:-18 w:yet:12 w:you:-11
        w:your:-5 w:zero:-5 we/negated:-13 we/past:-18 we/perfect:16 we/pluperfect:-12 we/present:-11 we/state:-5 we/would:46 you/negated:36 you/past:-13
        you/perfect:18 you/present:-15 you/state:10 you/would:-14
    """,
    "M": """
        -:-245 act:-10 actless:-103 after_act:114 after_lesson:5 before_act:15 code:-7 f:abuse:21 f:acceptance:-18 f:adds:20 f:admits:-6 f:adverse:-16
        f:again:7 f:alternative:-45 f:approach_talk:-10 f:asks_rule:-28 f:asks_size:7 f:background:20 f:bearer:-9 f:bounds:10 f:breaks:30 f:buzz:-7
        f:case_bad:3 f:case_concurrent:-9 f:case_empty:-8 f:case_large:-14 f:case_order:-3 f:case_same:-16 f:case_single:-17 f:catalogue:-5 f:change:17
        f:chooses:-28 f:chose_themselves:-14 f:clarifies:-12 f:code_object:-53 f:compared:17 f:compared_time:23 f:condition:-28 f:consequence:-45
        f:contains:-36 f:context:-38 f:contrast:-21 f:correcting:-10 f:correctness_talk:-23 f:cost_reason:-22 f:cost_stated:-20 f:data_care:-8 f:decision:-42
        f:defends:-14 f:detects:-32 f:divides:-21 f:evasive:-8 f:expects:-40 f:explains:-31 f:failure_talk:-5 f:frames:-11 f:frank_refusal:-7
        f:gives_picture:-7 f:gives_up:-14 f:grows_people:-16 f:guesses:-22 f:habitual:-4 f:headroom:-5 f:hearsay:9 f:hedges:27 f:honest_about:-3 f:hostile:-3
        f:in_general:7 f:lasting_count:9 f:leaves_choice:15 f:lesson:-16 f:lesson_wish:7 f:mechanism_talk:-40 f:motivation:-4 f:offtopic:-10
        f:operation_talk:-27 f:oracle:-38 f:other_way:-34 f:outcome:22 f:own_bridge:-29 f:own_fault:-13 f:plans:-10 f:prestige:-10 f:private_life:-9
        f:recalls:4 f:reckons:7 f:recovers:-30 f:reflection_now:7 f:repair:-6 f:repairs:-26 f:retreats:28 f:rolls_out:-16 f:scale_talk:-40 f:scoped:-22
        f:security_talk:-14 f:seeks_criticism:-7 f:sets_bounds:-3 f:several_teams:-13 f:shift:58 f:situation:18 f:situation_now:-17 f:sized:16 f:slogan:-5
        f:speaks_publicly:18 f:spread:58 f:suffers:-12 f:switch:7 f:system_object:-35 f:systemic:12 f:takes:-34 f:tells_that:-10 f:testing_talk:-5 f:ties:-4
        f:traces:-30 f:tries:14 f:turns:-17 f:unsure:-8 f:wants_to_know:-5 f:waves_away:-8 f:way:-7 f:who_acts:-29 f:who_may:6 f:without_leave:-12
        f:word_candor:-8 f:word_responsibility:-3 f:your_thing:-6 first:i/negated:-22 first:i/passive:6 first:i/past:-51 first:i/pluperfect:5
        first:i/present:-25 first:i/state:-15 first:i/would:-8 first:other/negated:-7 first:other/passive:-5 first:other/past:21 first:other/perfect:8
        first:other/pluperfect:3 first:other/present:9 first:other/state:10 first:other/would:-29 first:we/negated:9 first:we/past:8 first:we/perfect:6
        first:we/pluperfect:8 first:we/present:-17 first:we/state:14 first:we/would:-9 first:you/present:-6 first:you/state:-3 i/negated:-6 i/passive:5
        i/past:-19 i/perfect:7 i/pluperfect:20 i/present:-16 i/state:-22 i/would:-6 kept_out:-14 lasting:67 left:0:-18 left:1:-29 left:3:-41 left:4:-70
        long>14:31 long>22:19 long>4:4 long>8:-7 measured:81 n:act:-40 n:actless:-25 n:first:i/negated:-4 n:first:i/passive:-10 n:first:i/past:-18
        n:first:i/pluperfect:25 n:first:i/present:-11 n:first:i/state:-13 n:first:i/would:-7 n:first:other/negated:-4 n:first:other/passive:-5
        n:first:other/past:11 n:first:other/perfect:17 n:first:other/pluperfect:-11 n:first:other/state:11 n:first:other/would:-20 n:first:we/negated:7
        n:first:we/past:-3 n:first:we/perfect:4 n:first:we/pluperfect:5 n:first:we/present:-7 n:first:we/would:-3 n:first:you/past:-6 n:first:you/present:-5
        n:first:you/would:-6 n:i/negated:36 n:i/passive:-13 n:i/past:-37 n:i/present:-8 n:i/state:-10 n:i/would:-25 n:lasting:32 n:lesson:18 n:measured:25
        n:none:-19 n:other/negated:-35 n:other/passive:-11 n:other/perfect:-9 n:other/pluperfect:-3 n:other/present:-22 n:other/state:-13 n:other/would:-51
        n:result:32 n:result+measured:19 n:result+number:19 n:task:-59 n:trouble:20 n:we/past:10 n:we/perfect:8 n:we/pluperfect:9 n:we/state:7 n:we/would:-10
        n:you/negated:-10 n:you/past:-5 n:you/perfect:3 n:you/present:-8 n:you/state:-5 n:you/would:7 number:152 of>1:-132 of>11:33 of>2:-20 of>4:25 of>7:33
        opens:NUM:8 opens:a:-12 opens:after:-4 opens:all:7 opens:and:5 opens:before:15 opens:but:-9 opens:by:10 opens:each:-6 opens:every:-6 opens:first:16
        opens:for:-13 opens:he:-14 opens:i:-62 opens:if:-20 opens:in:11 opens:is:8 opens:it:-13 opens:last:14 opens:my:-10 opens:no:24 opens:nobody:5
        opens:not:22 opens:now:-12 opens:oh:-3 opens:okay:-4 opens:on:15 opens:one:-17 opens:or:-9 opens:our:-5 opens:people:-3 opens:right:-3 opens:she:13
        opens:so:-8 opens:some:-3 opens:sure:-3 opens:that:-5 opens:the:31 opens:then:-25 opens:there:12 opens:they:10 opens:this:-7 opens:we:10
        opens:what:-10 opens:when:-3 opens:with:-10 opens:yes:-4 opens:you:-13 other/negated:-7 other/passive:-9 other/past:16 other/perfect:12
        other/pluperfect:-12 other/present:-19 other/state:-17 other/would:-37 p:act:-4 p:actless:-79 p:first:i/negated:-28 p:first:i/passive:4
        p:first:i/past:-6 p:first:i/perfect:4 p:first:i/pluperfect:-6 p:first:i/present:-38 p:first:i/state:-30 p:first:i/would:-12 p:first:other/negated:-19
        p:first:other/passive:-11 p:first:other/past:18 p:first:other/perfect:6 p:first:other/state:8 p:first:other/would:-11 p:first:we/negated:17
        p:first:we/pluperfect:4 p:first:we/present:-6 p:first:we/would:-8 p:first:you/past:-5 p:first:you/perfect:-3 p:first:you/state:-4 p:first:you/would:-9
        p:i/negated:-9 p:i/passive:12 p:i/past:-3 p:i/perfect:6 p:i/pluperfect:13 p:i/present:-32 p:i/state:-52 p:i/would:-36 p:lasting:24 p:lesson:-24
        p:measured:57 p:none:31 p:number:28 p:other/negated:-17 p:other/passive:-8 p:other/past:17 p:other/perfect:6 p:other/present:3 p:other/state:-43
        p:other/would:-25 p:result:49 p:result+measured:54 p:result+number:20 p:scene:-8 p:task:-21 p:trouble:-20 p:we/past:-4 p:we/perfect:-3
        p:we/pluperfect:-4 p:we/present:-31 p:we/state:-7 p:we/would:-8 p:you/negated:-5 p:you/present:-6 p:you/state:-7 p:you/would:-11 place:0:15 place:1:4
        place:2:-26 place:3:-63 place:4:-68 result:32 result+measured:57 result+number:61 scene:22 third:0:-82 third:1:-93 third:2:-16 trouble:30 w:'s:-9
        w:NUM:95 w:TIME:9 w:a:-18 w:about:43 w:above:-5 w:accepted:6 w:access:7 w:account:-13 w:accounts:7 w:across:-13 w:ad:-11 w:add:-4 w:ads:-5 w:after:20
        w:afternoon:-5 w:afterwards:11 w:again:9 w:against:-16 w:ago:-5 w:agreed:-6 w:ahead:-5 w:alarms:-11 w:alerts:5 w:all:38 w:allowed:-5 w:alone:-3
        w:along:-4 w:already:-15 w:also:-13 w:always:-4 w:am:-10 w:an:-9 w:and:-13 w:another:4 w:answer:-7 w:any:5 w:anybody:-10 w:anything:-10 w:anyway:-4
        w:app:6 w:append:-4 w:are:-22 w:around:20 w:arrive:5 w:as:-6 w:ask:-8 w:asked:-4 w:asking:4 w:asks:-5 w:at:-26 w:autumn:19 w:average:4 w:away:-14
        w:b:-7 w:back:49 w:bad:13 w:bank:-5 w:be:-23 w:became:12 w:because:22 w:becomes:-3 w:been:39 w:before:29 w:beginning:-3 w:below:-5 w:best:14
        w:better:8 w:between:-5 w:big:-20 w:bit:11 w:booking:-4 w:both:-26 w:bought:-5 w:box:-6 w:boxes:-3 w:break:-17 w:bring:-3 w:broken:-4 w:budget:11
        w:building:-6 w:built:5 w:business:-10 w:but:-31 w:buy:4 w:by:28 w:bytes:-12 w:c:-6 w:cache:-5 w:calendar:-13 w:called:-8 w:caller:-6 w:calls:54
        w:came:-3 w:campaigns:-7 w:can:-23 w:cap:-4 w:capacity:-8 w:car:-5 w:card:-5 w:care:9 w:cars:-7 w:cases:-4 w:chain:-14 w:change:13 w:changed:9
        w:changes:-9 w:cheap:-3 w:check:-4 w:chief:-8 w:children:7 w:choose:-3 w:city:8 w:clients:-19 w:close:11 w:closed:9 w:code:6 w:cold:-4 w:colleague:-3
        w:come:-11 w:comes:8 w:common:-4 w:company:-4 w:compare:-5 w:constant:6 w:contract:7 w:control:-10 w:cost:8 w:costs:-6 w:could:5 w:counters:-3
        w:countries:-5 w:country:-6 w:counts:-3 w:customer:8 w:customers:-8 w:data:-12 w:database:-4 w:date:-6 w:day:60 w:days:10 w:deadline:-3 w:decided:-10
        w:decides:7 w:decision:-4 w:delete:-3 w:delivery:10 w:department:-9 w:depends:7 w:design:-5 w:device:-9 w:devices:-4 w:did:3 w:difference:9
        w:different:-8 w:direction:-3 w:do:12 w:document:-4 w:does:-25 w:doing:-9 w:done:-9 w:double:-7 w:down:6 w:driver:-9 w:drivers:-8 w:drop:-8
        w:dropped:10 w:each:-18 w:earlier:-9 w:early:-5 w:easy:-3 w:else:-3 w:empty:-6 w:end:17 w:engineer:7 w:engineering:-5 w:entries:-5 w:error:12 w:even:7
        w:events:6 w:ever:-6 w:every:-17 w:everybody:-11 w:everyone:-10 w:everything:-23 w:exactly:-10 w:example:-10 w:expiry:-3 w:fail:-4 w:failed:-10
        w:fair:-10 w:false:-5 w:far:22 w:farm:7 w:farms:-3 w:faster:9 w:fault:6 w:february:4 w:fell:18 w:felt:-6 w:field:11 w:file:-6 w:files:-5 w:filter:-5
        w:finance:5 w:fine:-10 w:firmware:-6 w:first:18 w:fit:-6 w:fixed:-6 w:floor:-4 w:for:-32 w:found:49 w:from:31 w:game:-16 w:gave:-13 w:get:-15
        w:gigabytes:-8 w:given:-3 w:gives:-20 w:goes:-25 w:going:-13 w:gone:17 w:good:-38 w:got:-23 w:great:-5 w:green:-8 w:groups:18 w:guess:4 w:had:-6
        w:hand:8 w:hands:-5 w:hard:-8 w:has:3 w:hash:-7 w:have:61 w:he:-30 w:head:-9 w:heard:29 w:held:-4 w:her:-6 w:here:-6 w:high:6 w:him:20 w:hire:-16
        w:his:-3 w:hit:-3 w:hold:-7 w:holds:-3 w:home:9 w:honest:-4 w:hotel:6 w:hour:3 w:household:-5 w:how:-7 w:i:-43 w:id:-6 w:idea:22 w:if:-47 w:in:-12
        w:inside:5 w:instead:-7 w:into:-13 w:is:-49 w:it:-26 w:its:-24 w:itself:-10 w:january:6 w:job:-5 w:june:-14 w:keep:-13 w:kept:-18 w:key:-9
        w:kilobytes:-3 w:knew:-20 w:know:3 w:last:27 w:late:24 w:later:10 w:lead:-9 w:learned:-4 w:leave:-9 w:left:-6 w:legal:-3 w:length:-3 w:less:3
        w:letter:20 w:letters:-8 w:level:-6 w:limit:-9 w:line:-10 w:lines:-19 w:link:7 w:list:-18 w:little:-7 w:live:20 w:local:-6 w:log:-10 w:long:17
        w:longer:23 w:look:-12 w:looked:-14 w:looking:-4 w:looks:-13 w:loop:-10 w:lose:10 w:lost:30 w:lot:-9 w:lower:3 w:machine:-8 w:machines:-7 w:made:4
        w:make:-4 w:makes:8 w:man:8 w:manager:-8 w:match:5 w:may:-17 w:maybe:-21 w:me:-24 w:means:-6 w:meant:-8 w:measure:5 w:megabytes:-6 w:member:-4
        w:members:-6 w:memory:-4 w:message:-3 w:messages:6 w:milliseconds:3 w:mind:-7 w:mine:-18 w:minus:-14 w:minute:-10 w:minutes:-10 w:miss:12 w:missing:-5
        w:mobile:-4 w:model:-21 w:moment:-5 w:monday:-9 w:money:-12 w:month:5 w:months:5 w:more:-24 w:morning:5 w:most:-14 w:mostly:-12 w:move:-7 w:moved:-20
        w:moves:-9 w:must:-10 w:my:-24 w:myself:-4 w:n:-11 w:names:-10 w:near:7 w:nearly:-3 w:need:-6 w:needed:-5 w:needs:-3 w:network:-4 w:never:5 w:new:-28
        w:next:12 w:nice:-8 w:night:6 w:nights:6 w:no:16 w:nobody:-22 w:node:-3 w:nodes:-4 w:none:5 w:normal:9 w:normally:15 w:not:-17 w:note:-3 w:nothing:-7
        w:notice:-3 w:now:28 w:number:7 w:numbers:-13 w:o:-3 w:of:-3 w:off:28 w:office:-9 w:often:-3 w:oh:-3 w:okay:-20 w:old:11 w:oldest:-3 w:on:-19 w:one:20
        w:ones:17 w:only:-16 w:open:-3 w:opened:4 w:operations:-9 w:operator:-3 w:order:7 w:organisation:-3 w:other:21 w:others:4 w:otherwise:3 w:our:-16
        w:ours:-4 w:out:-7 w:outside:7 w:over:7 w:own:-6 w:owner:-6 w:page:-13 w:pages:-3 w:paid:10 w:paper:-18 w:part:-4 w:pass:4 w:passed:12 w:past:7
        w:path:-4 w:pause:-6 w:pay:-9 w:people:-7 w:per:-11 w:percent:-5 w:perhaps:17 w:person:-16 w:phone:17 w:picked:17 w:picture:-3 w:piece:-7 w:place:3
        w:planning:9 w:platform:-8 w:play:-12 w:player:-11 w:players:-10 w:plus:-3 w:point:4 w:position:-3 w:power:-3 w:practice:-4 w:presented:5 w:press:-5
        w:price:16 w:principal:-3 w:probably:-3 w:problem:-9 w:product:7 w:profile:-6 w:profiles:-5 w:project:23 w:promise:3 w:proposed:7 w:public:-4
        w:pulled:7 w:push:-6 w:put:-21 w:quality:10 w:quarter:36 w:question:-6 w:questions:-7 w:queue:10 w:quiet:-7 w:quite:8 w:ran:20 w:random:-7 w:rang:9
        w:rate:-14 w:rather:-6 w:raw:-3 w:re:-7 w:read:-9 w:readers:-4 w:reading:-9 w:reads:-9 w:real:-3 w:reason:-4 w:received:20 w:record:11 w:red:-12
        w:refused:3 w:region:7 w:regions:19 w:release:21 w:report:-11 w:request:3 w:rest:15 w:result:-3 w:retry:-6 w:return:6 w:returns:-3 w:ring:-3 w:road:6
        w:robots:28 w:role:-5 w:rollout:-5 w:room:3 w:roughly:4 w:round:12 w:rule:-12 w:rules:-13 w:run:9 w:runs:10 w:said:-24 w:same:-9 w:sample:-12 w:save:8
        w:saw:9 w:say:-19 w:saying:-3 w:says:-7 w:school:6 w:schools:13 w:screen:-15 w:search:5 w:season:25 w:second:-24 w:seconds:-37 w:see:-7 w:seen:-11
        w:sees:-5 w:sends:-4 w:senior:-3 w:sense:-4 w:sent:15 w:series:-5 w:server:-6 w:servers:-5 w:service:-12 w:session:-4 w:set:-10 w:sets:-3 w:several:-7
        w:share:4 w:she:-5 w:sheet:6 w:shop:-6 w:should:-14 w:show:11 w:showed:-10 w:shown:-6 w:side:-10 w:since:29 w:sit:-4 w:site:-10 w:sites:-4 w:size:3
        w:sleep:-10 w:slot:-9 w:slow:-7 w:small:-26 w:smaller:-3 w:so:-11 w:software:-11 w:some:-11 w:somebody:-11 w:something:7 w:sorry:-5 w:space:-5
        w:spent:-3 w:split:-5 w:spring:-11 w:staff:-6 w:stand:-8 w:standard:13 w:star:-3 w:start:-7 w:started:4 w:state:-5 w:stay:-3 w:stayed:17 w:stays:-14
        w:steps:-8 w:still:-31 w:stood:-6 w:stop:4 w:stopped:-7 w:stops:4 w:storage:-3 w:store:-7 w:stores:-7 w:story:-4 w:studio:-7 w:such:6 w:summer:40
        w:supplier:-10 w:support:-10 w:sure:-7 w:switch:3 w:switched:10 w:system:-19 w:systems:-6 w:take:8 w:takes:12 w:talk:-8 w:task:-4 w:team:-18
        w:teams:29 w:technical:-5 w:tell:-8 w:terabytes:-5 w:tests:-4 w:text:-10 w:than:15 w:that:-29 w:the:-23 w:their:11 w:theirs:-9 w:them:-21
        w:themselves:16 w:then:-31 w:there:4 w:they:-9 w:thing:-24 w:things:-8 w:third:-12 w:this:-5 w:those:-4 w:though:9 w:thought:-9 w:through:-13
        w:throw:4 w:throws:-4 w:thursday:6 w:time:18 w:title:-6 w:titles:-7 w:to:-12 w:today:35 w:together:-7 w:token:-5 w:told:-11 w:too:-11 w:took:21
        w:top:-8 w:total:-13 w:touch:-8 w:tried:-3 w:try:-3 w:turn:3 w:turned:-14 w:tv:-3 w:type:-8 w:under:46 w:union:-4 w:unit:-3 w:until:-18 w:up:-7
        w:update:-4 w:us:-10 w:use:24 w:used:25 w:usually:-3 w:value:-5 w:vendor:-13 w:version:4 w:versions:-5 w:very:-21 w:view:-3 w:wait:-9 w:waited:-8
        w:waiting:-11 w:waits:8 w:wanted:5 w:was:26 w:watch:-3 w:way:-14 w:ways:-8 w:we:15 w:week:46 w:weeks:-29 w:went:37 w:were:32 w:what:-32 w:whatever:-4
        w:when:-15 w:where:6 w:whether:4 w:who:-38 w:whole:13 w:whose:-5 w:why:-7 w:will:-7 w:window:-7 w:winter:9 w:with:-34 w:within:4 w:without:11
        w:word:-9 w:work:22 w:worked:-7 w:working:-15 w:works:-8 w:worse:5 w:worst:9 w:would:-14 w:writes:-12 w:written:-7 w:wrong:9 w:wrote:-19 w:yeah:-3
        w:year:71 w:years:9 w:yes:-23 w:you:-24 w:your:-6 w:zero:-13 we/negated:-5 we/past:11 we/perfect:9 we/pluperfect:7 we/present:-13 we/state:21
        we/would:-9 you/negated:-4 you/past:11 you/perfect:6 you/present:-9 you/state:-5
    """,
    "clear_S": """
        -:50 figures>0.1:16 figures>0.5:89 figures>0.8:63 figures>1.2:92 most>0.05:83 most>0.1:1 most>0.2:18 most>0.3:111 most>0.4:26 most>0.7:9 most>0.8:64
        most>0.9:42 rules>0:185 rules>1:208 sum>0.1:26 sum>0.4:28 sum>0.6:122 sum>0.8:173 sum>1.3:118 sum>1.6:80 sum>2:53 words>16:67 words>2:68 words>22:66
        words>30:28 words>5:155
    """,
    "clear_T": """
        -:10 figures>0.1:255 figures>0.3:83 most>0.05:86 most>0.1:109 most>0.2:30 most>0.3:140 most>0.5:105 most>0.8:34 rules>0:267 rules>1:151 sum>0.1:29
        sum>0.4:202 sum>0.6:3 sum>0.8:166 sum>1:26 words>10:33 words>5:304
    """,
    "clear_A": """
        -:86 figures>0.1:121 figures>0.3:40 figures>0.5:81 figures>1.2:13 most>0.05:6 most>0.2:14 most>0.4:26 most>0.5:56 most>0.6:7 most>0.7:34 most>0.8:2
        most>0.9:53 rules>1:361 sum>0.1:118 sum>0.2:124 sum>0.4:77 sum>0.6:157 sum>0.8:113 sum>1.3:11 sum>2:85 sum>3:43 sum>4:20 words>10:94 words>16:14
        words>2:2 words>22:111 words>40:70 words>5:43 words>55:22
    """,
    "clear_R": """
        -:114 figures>0.1:102 figures>0.3:64 figures>0.5:107 figures>0.8:90 figures>1.2:6 most>0.05:23 most>0.1:50 most>0.2:10 most>0.4:52 most>0.9:129
        rules>0:29 rules>1:109 sum>0.1:20 sum>0.2:193 sum>0.4:12 sum>0.6:173 sum>0.8:77 sum>1:119 sum>1.3:41 sum>1.6:128 words>10:66 words>16:69 words>2:39
        words>22:135 words>5:46 words>55:3
    """,
    "clear_L": """
        -:21 figures>0.3:160 figures>0.5:113 most>0.05:76 most>0.2:179 most>0.4:217 most>0.5:19 most>0.6:21 most>0.8:137 most>0.9:73 rules>0:411 rules>1:182
        sum>0.1:30 sum>0.6:88 sum>0.8:81 sum>1:131 sum>1.6:61 sum>2:4 words>10:133 words>16:14 words>2:10
    """,
    "measured": """
        -:-421 A>0:5 A>1:31 L>1:5 NUM_a:7 NUM_and:16 NUM_hours:5 NUM_minutes:9 NUM_months:-6 NUM_more:-8 NUM_of:8 NUM_other:-3 NUM_people:-13 NUM_seconds:4
        NUM_that:5 NUM_times:3 NUM_to:13 NUM_weeks:-11 NUM_years:12 R>0:14 R>1:27 S>0:39 S>1:24 T>0:5 a:i/negated:12 a:i/past:-3 a:i/pluperfect:8
        a:i/present:-14 a:i/would:4 a:other/negated:7 a:other/passive:7 a:other/past:-6 a:other/perfect:15 a:other/pluperfect:5 a:other/present:-3
        a:other/state:5 a:other/would:-22 a:we/negated:-11 a:we/pluperfect:5 a:we/present:15 a_NUM:13 about_NUM:33 after_NUM:-15 all_NUM:8 and_NUM:12
        around_NUM:6 at_NUM:6 before:'s:8 before:a:16 before:about:33 before:after:-16 before:all:8 before:and:19 before:around:10 before:at:5 before:been:3
        before:first:3 before:for:-11 before:from:8 before:had:14 before:in:19 before:it:12 before:not:-3 before:of:10 before:on:-3 before:or:3
        before:other:-13 before:some:-6 before:than:8 before:the:-5 before:to:19 before:took:-10 before:under:7 before:was:23 before:were:6 before:with:3
        counted>0.05:65 counted>0.1:51 counted>0.2:34 counted>0.3:39 counted>0.4:33 counted>0.5:4 counted>0.6:-7 counted>0.7:5 counted>0.8:-14 counted>0.9:7
        counts>0.1:49 counts>0.2:8 counts>0.4:17 counts>0.6:7 counts>0.8:9 counts>1.3:17 counts>1.6:33 counts>2:3 counts>3:4 for_NUM:-9 from_NUM:5 had_NUM:14
        in_NUM:16 it_NUM:9 measured>0.1:44 measured>0.2:39 measured>0.4:22 measured>0.6:24 measured>0.8:16 measured>1:15 measured>1.3:27 measured>2:13
        measured>2.5:4 measured>3:4 measures>0.05:18 measures>0.2:28 measures>0.4:-12 measures>0.6:4 measures>0.7:9 measures>0.8:7 measures>0.9:18
        most>0.05:-12 most>0.1:-23 most>0.2:-37 most>0.3:-41 most>0.4:4 most>0.5:-13 most>0.6:-38 most>0.7:-24 most>0.8:-29 of:'s:-12 of:a:3 of:and:17 of:by:3
        of:had:8 of:hours:4 of:in:8 of:minutes:7 of:months:-10 of:more:-13 of:of:-13 of:on:8 of:or:3 of:other:-4 of:people:-16 of:that:5 of:the:4 of:to:11
        of:weeks:-13 of:went:7 of:years:10 of_NUM:4 one_in:4 one_of:-18 other_NUM:-11 ruled>0.05:-4 ruled>0.1:5 ruled>0.2:8 ruled>0.3:7 ruled>0.4:12
        ruled>0.5:12 ruled>0.6:12 ruled>0.7:30 ruled>0.8:4 ruled>0.9:11 rules:40 some_NUM:-7 the_NUM:-5 to_NUM:11 took_NUM:-10 under_NUM:6 w:'d:-25 w:'s:-24
        w:NUM:15 w:about:19 w:after:-16 w:again:7 w:agreed:-10 w:all:5 w:am:-6 w:an:5 w:another:4 w:any:11 w:are:3 w:around:19 w:as:-11 w:asked:18 w:august:-5
        w:autumn:11 w:back:3 w:bad:-5 w:because:-17 w:been:7 w:before:15 w:believe:-3 w:best:-5 w:better:-7 w:bit:5 w:but:-21 w:by:29 w:calls:4 w:came:-3
        w:changed:10 w:closed:4 w:cost:3 w:could:-6 w:day:15 w:desk:3 w:did:-17 w:do:15 w:does:-3 w:doing:-4 w:done:-16 w:down:6 w:each:3 w:end:-6 w:ever:-4
        w:every:5 w:everybody:-6 w:fell:14 w:fine:-11 w:first:11 w:found:16 w:from:5 w:go:8 w:goes:-23 w:going:-5 w:good:-18 w:got:-13 w:group:11 w:had:11
        w:has:-6 w:have:35 w:he:-21 w:held:-8 w:her:-15 w:him:3 w:himself:-14 w:his:-5 w:hours:6 w:how:3 w:i:-7 w:if:-13 w:in:-29 w:is:5 w:it:12 w:know:-13
        w:last:33 w:later:-6 w:left:-23 w:less:-5 w:letter:10 w:list:-7 w:lost:8 w:made:9 w:me:-18 w:mine:4 w:minutes:9 w:month:4 w:months:-4 w:more:-8
        w:morning:7 w:mostly:-3 w:moved:-11 w:my:8 w:never:31 w:new:-10 w:no:25 w:nobody:-12 w:not:-6 w:nothing:-5 w:now:29 w:of:-19 w:off:3 w:okay:-22
        w:old:-11 w:on:3 w:once:-9 w:one:-16 w:ones:7 w:only:-8 w:other:-30 w:others:-6 w:our:8 w:out:-21 w:over:3 w:own:-11 w:paper:-3 w:people:-28 w:per:8
        w:phone:5 w:picked:-4 w:place:-5 w:point:-12 w:quarter:3 w:quiet:8 w:received:7 w:release:4 w:rest:14 w:right:-5 w:run:5 w:running:4 w:runs:3
        w:said:-8 w:same:31 w:saved:11 w:saw:4 w:say:-7 w:season:3 w:second:-5 w:seconds:4 w:see:-6 w:september:4 w:she:-27 w:shipped:4 w:side:5 w:signed:-3
        w:since:13 w:so:13 w:some:-13 w:somebody:-10 w:something:-3 w:spring:-26 w:stayed:-4 w:still:-17 w:stood:-4 w:stopped:-5 w:take:-10 w:talk:4
        w:teams:10 w:than:15 w:that:-11 w:the:19 w:their:10 w:them:-11 w:themselves:15 w:then:19 w:thing:-19 w:think:-11 w:third:-15 w:this:-3 w:those:6
        w:through:-3 w:time:10 w:today:9 w:told:-4 w:too:-7 w:took:-33 w:under:19 w:until:-9 w:up:-10 w:us:-5 w:use:9 w:vendor:-3 w:very:-8 w:wait:-3
        w:waiting:-7 w:was:4 w:way:-17 w:we:6 w:week:13 w:weeks:-16 w:went:13 w:what:6 w:where:14 w:which:9 w:who:-18 w:whole:11 w:winter:13 w:without:12
        w:work:-7 w:would:3 w:year:51 w:years:12 w:you:-7 was_NUM:21 was_one:5 were_NUM:6
    """,
}
CUTS: Mapping[str, tuple[int, ...]] = {
    "clear_S": (500, 1400),
    "clear_T": (700, 1350),
    "clear_A": (650, 1400),
    "clear_R": (650, 1300),
    "clear_L": (350, 1450),
    "measured": (-10,),
}
