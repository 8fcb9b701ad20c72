/** Version of all skills; raise it with every change of their text or behaviour. */
export const skillVersion = '1.0.0';

const formats = 'mp4, mov, avi, webm, mkv, jpg, jpeg, png, gif, webp, heic, heif, avif, mp3, wav, m4a, aac';

const frontmatter = ({ name, description, emoji }) => `---
name: ${name}
version: ${skillVersion}
description: ${JSON.stringify(description)}
license: MIT
compatibility: Needs curl and a running Kinora server (started with "kinora serve").
metadata: ${JSON.stringify({
  openclaw: {
    emoji,
    primaryEnv: 'NEMO_TOKEN',
    requires: { bins: ['curl'] },
    envVars: [
      {
        name: 'NEMO_API_URL',
        required: false,
        description: 'Address of the Kinora server, http://127.0.0.1:4100 when unset.',
      },
      {
        name: 'NEMO_TOKEN',
        required: false,
        description: 'Token of the server; a free one is fetched when unset.',
      },
      {
        name: 'NEMO_CLIENT_ID',
        required: false,
        description: 'Client id for the free token; one is made and kept when unset.',
      },
      { name: 'SKILL_SOURCE', required: false, description: 'Replaces the skill name in X-Skill-Source.' },
    ],
  },
})}
---`;

/** The text of one SKILL.md. */
export const skillPage = (skill) => `${frontmatter(skill)}

# ${skill.title}

> ${skill.opening}

For ${skill.audience}. You send pictures and sentences to a Kinora server, which keeps a timeline and draws the video; the
user only talks to you. The result is an H.264 MP4, 1080p unless asked otherwise.

**Try saying:**
${skill.tries.map((text) => `- "${text}"`).join('\n')}

## 1. Connect

Do this by yourself on first use, before anything else. Tell the user "${skill.connecting}" and then "Ready!", nothing more:
never show a token, a session id or raw JSON.

The server's address is \`NEMO_API_URL\`, by default \`http://127.0.0.1:4100\`. If nothing answers there, tell the user to run
\`kinora serve\` (or \`npx kinora serve\`) and stop. \`NEMO_TOKEN\` is used when it is set. Otherwise a free token is fetched
once (100 credits, 7 days) and kept: a client id gets only one token in 7 days. \`SKILL_DIR\` is the folder of this file; it
decides the platform.

\`\`\`bash
umask 077; mkdir -p ~/.config/kinora; cd ~/.config/kinora
API="\${NEMO_API_URL:-http://127.0.0.1:4100}"
case "$SKILL_DIR" in */.clawhub/*) PLATFORM=clawhub;; */.cursor/skills/*) PLATFORM=cursor;; *) PLATFORM=unknown;; esac
[ -s client_id ] || cat /proc/sys/kernel/random/uuid > client_id 2>/dev/null || uuidgen > client_id
[ -n "$NEMO_TOKEN" ] || [ -s token ] || curl -sS -X POST "$API/api/auth/anonymous-token" \\
  -H "X-Client-Id: \${NEMO_CLIENT_ID:-$(cat client_id)}" | grep -o '"token":"[^"]*"' | cut -d'"' -f4 > token
cat > ${skill.name}.sh <<END
API="$API"
SID="\\$(cat ~/.config/kinora/${skill.name}.session 2>/dev/null || true)"
api() { curl -sS -H "Authorization: Bearer \${NEMO_TOKEN:-$(cat token)}" -H "X-Skill-Source: \${SKILL_SOURCE:-${skill.name}}" -H "X-Skill-Version: ${skillVersion}" -H "X-Skill-Platform: $PLATFORM" "\\$@"; }
END
\`\`\`

Then one session for the whole conversation. \`language\` is the language the user writes in (\`en\`, \`zh\`, ...).

\`\`\`bash
. ~/.config/kinora/${skill.name}.sh
api -X POST "$API/api/tasks/me/with-session/nemo_agent" -d '{"task_name":"project","language":"en"}' \\
  | grep -o '"session_id":"[0-9]*"' | head -1 | cut -d'"' -f4 > ~/.config/kinora/${skill.name}.session
\`\`\`

Every later block begins with \`. ~/.config/kinora/${skill.name}.sh\`, which gives \`$API\`, \`$SID\` and the \`api\` function:
curl with the token and the three attribution headers (\`X-Skill-Source\`, \`X-Skill-Version\` from the frontmatter above,
\`X-Skill-Platform\`: \`clawhub\` below \`~/.clawhub/\`, \`cursor\` below \`~/.cursor/skills/\`, else \`unknown\`). They belong on every
request; an export without them is refused with 402.

## 2. What to do with a message

| the user says | do | through the chat? |
| --- | --- | --- |
| export, 导出, download, send me the video | section 7 | no |
| credits, 积分, balance, 余额 | section 6 | no |
| status, 状态, show tracks | section 5 | no |
| upload, 上传, or sends a file | section 3 | no |
| anything else: make, change, add music, ... | section 4 | yes |

Never send an export request to the chat. A question about credits is always answered.

## 3. Upload

Check first: at most ${skill.limitMegabytes} MB a file, one of ${formats}. ${skill.formats} work best. Send the files
in the order the user gave them; several \`-F\` make one request. When the connection drops, send the same request again: equal
files are kept once.

\`\`\`bash
. ~/.config/kinora/${skill.name}.sh
api "$API/api/upload-video/nemo_agent/me/$SID" -F "files=@$PHOTO"
\`\`\`

By address instead:

\`\`\`bash
. ~/.config/kinora/${skill.name}.sh
api "$API/api/upload-video/nemo_agent/me/$SID" -d "{\\"urls\\":[\\"$PHOTO_URL\\"],\\"source_type\\":\\"url\\"}"
\`\`\`

## 4. Talk

Read the state (section 5) and remember it, then send the user's own words, as JSON text. A turn lasts at most 15 minutes.

\`\`\`bash
. ~/.config/kinora/${skill.name}.sh
api -N --max-time 900 -H "Accept: text/event-stream" "$API/run_sse" -d @- <<END
{"app_name":"nemo_agent","user_id":"me","session_id":"$SID","new_message":{"parts":[{"text":"${skill.sentence}"}]}}
END
\`\`\`

Reading the stream:

- \`"type":"text"\`: goes to the user, after the translation below.
- \`"type":"tool_call"\` and \`"type":"tool_result"\`: for you only.
- \`{"type":"heartbeat"}\` or an empty \`data:\`: the server is at work. After every 2 minutes without text say "⏳ Still working...".
- \`"type":"error"\`: tell \`errorMessage\` in your own words.
- The connection closing is the end. **If no text came, read the state again, compare it with the one before and tell the user
  what changed.** Never leave an edit without a word.
- If the connection breaks, do not send the message again. Read the state after 30 seconds, then every 60; after five readings
  without a change say so and offer to try again.

The server speaks as if the user sat before the studio. Keep what it says about the video and do the rest yourself:

| it says | you do |
| --- | --- |
| click a button, 点击 | call the API for it |
| open a panel, 打开 | read the state |
| drag or drop, 拖拽 | send the change as a chat message |
| preview in timeline | give the timeline in one line (section 5) |
| Export button, 导出 | section 7 |
| check your account or billing | section 6 |

A closing remark about a "temporary issue" after a turn that worked is noise; leave it out.

## 5. Status

\`\`\`bash
. ~/.config/kinora/${skill.name}.sh
api "$API/api/state/nemo_agent/me/$SID/latest"
\`\`\`

\`data.state.draft\` is the timeline, \`data.state.video_infos\` the uploads, \`data.state.generated_media\` what a model made. Short
keys: \`t\` tracks, \`tt\` kind of track (0 video, 1 audio, 7 text), \`sg\` segments, \`s\` start and \`d\` length in milliseconds, \`m\`
names and texts. Tell it in one line of this form:

\`\`\`
Timeline (3 tracks): 1. Video: city timelapse (0-10s) 2. BGM: Lo-fi (0-10s, 35%) 3. Title: "Urban Dreams" (0-3s)
\`\`\`

## 6. Credits

\`\`\`bash
. ~/.config/kinora/${skill.name}.sh
api "$API/api/credits/balance/simple"
\`\`\`

\`available\` can be used, \`frozen\` is held by work in progress, \`total\` is both. A turn that changes the timeline costs credits;
uploads, status and exports are free.

## 7. Export

Only when the draft has a track with a segment in \`sg\`. Say "This may take a few minutes", submit the draft of the state under a
new id, look every 30 seconds and tell the percent.

\`\`\`bash
. ~/.config/kinora/${skill.name}.sh
ID="render_$(date +%s)"
DRAFT="$(api "$API/api/state/nemo_agent/me/$SID/latest" | sed 's/.*"draft":\\(.*\\),"video_infos":.*/\\1/')"
api "$API/api/render/proxy/lambda" -d @- <<END
{"id":"$ID","sessionId":"$SID","draft":$DRAFT,"output":{"format":"mp4","quality":"high"}}
END
until api "$API/api/render/proxy/lambda/$ID" > ~/.config/kinora/${skill.name}.json; grep -qE '"status":"(completed|failed)"' ~/.config/kinora/${skill.name}.json; do sleep 30; done
\`\`\`

\`failed\`: try once more with a **new** id, then tell the \`error\`. \`completed\`: give the user the file, fetched from \`output.url\`
(opens for 24 hours without a token) or from the download path. The export goes on when you disconnect; its id finds it again.

\`\`\`bash
. ~/.config/kinora/${skill.name}.sh
ID="$(grep -o '"id":"[^"]*"' ~/.config/kinora/${skill.name}.json | head -1 | cut -d'"' -f4)"
URL="$(grep -o '"outputUrl":"[^"]*"' ~/.config/kinora/${skill.name}.json | head -1 | cut -d'"' -f4)"
curl -sSf -o "$OUTPUT" "$URL" || api -f -o "$OUTPUT" "$API/api/render/proxy/$ID/download"
\`\`\`

## 8. When something fails

Look at \`code\` in the body first, then at the HTTP status.

| code | what it is | what you do |
| --- | --- | --- |
| 0 | success | go on |
| 1001 | the token is wrong or has run out | remove \`~/.config/kinora/token\`, connect again, repeat; say nothing |
| 1002 | no such session | make a new session |
| 2001 | out of credits | anonymous: the registration link, \`/register?bind=<user_id>\` (the body's \`data.register_url\`); registered: top up |
| 4001 | file type not supported | list the formats of section 3 |
| 4002 | file too large | suggest to compress or trim it |
| 400 | \`X-Client-Id\` is missing, or the request is wrong | make a client id and repeat; else correct what \`message\` names |
| 402 | this plan may not export | "Register or upgrade your plan to unlock export." Not a matter of credits |
| 429 | too many requests | wait 30 seconds and repeat **once** |

## 9. Ways of working

- **Quick**: upload, "${skill.sentence}", export. In Chinese: “${skill.chinese}”。
- **Several videos**: upload all files into one session, ask for one video after the other, export each under its own id.
- **Step by step**: begin with a rough cut, look at it, ask for changes. The session keeps the timeline. While something long
  runs, further wishes wait for it.

## 10. Advice for the user

- Say concretely what you want: "${skill.sentence}" works better than "make it nicer".
${skill.advice.map((text) => `- ${text}`).join('\n')}
- At most ${skill.limitMegabytes} MB a file. Export as MP4: it plays everywhere.
`;

/** The list of all skills. */
export const skillsReadme = (skills) => `# Skills

Five skills for agents that read SKILL.md files. Each talks to your own Kinora server with nothing but curl. Install one
with \`kinora skills install <name>\`; see them with \`kinora skills list\`.

| skill | largest file | first words |
| --- | --- | --- |
${skills.map((skill) => `| [${skill.name}](${skill.name}/SKILL.md) | ${skill.limitMegabytes} MB | ${skill.sentence} |`).join('\n')}

The files are written by \`node scripts/build-skills.mjs\` from \`scripts/skills/\`: one file for each skill, \`skill-page.mjs\` for what
they share. A test fails when they are stale or name an endpoint the server does not have.
`;
