import { type Bytes, concat, fromBase64, toBase64, toBase64url, utf8 } from '../../core/bytes.ts'

// Signed by others: golang.org/x/mod/sumdb/note, note_test.go (BSD-3-Clause), and the examples that
// stand in C2SP's signed-note.md and tlog-checkpoint.md (CC BY 4.0).
const PETER = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'
const ENOCH = 'EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop'
const TEXT =
  'If you think cryptography is the answer to your problem,\n' +
  "then you don't know what your problem is.\n"
const PETER_SAYS =
  '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n'
const ENOCH_SAYS =
  '— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n'
const POEM =
  'Ognuno sta solo sul cuor della terra\ntrafitto da un raggio di sole:\n\ned è subito sera.\n\n' +
  '— quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=\n'
const SOFA = 'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n'

/** The published signature with another first byte of its 64, or cut. */
const bent = (line: string, change: (bytes: Bytes) => Bytes): string => {
  const [dash, name, base64 = ''] = line.trim().split(' ')
  return `${dash} ${name} ${toBase64(change(fromBase64(base64) as Bytes))}\n`
}
const flip = (at: number) => (bytes: Bytes) => {
  const changed = bytes.slice()
  changed[at] = (changed[at] as number) ^ 1
  return changed
}

export const noteVectors = () => {
  const good = `${TEXT}\n${PETER_SAYS}`
  const valid = (title: string, note: string, keys: string[], text: string, by: string) => ({
    title,
    note,
    keys,
    text,
    by,
  })
  const invalid = (title: string, code: string, note: string | Bytes, keys = [PETER]) => ({
    title,
    note: toBase64url(typeof note === 'string' ? utf8(note) : note),
    keys,
    code,
  })
  return {
    source: 'golang.org/x/mod/sumdb/note and C2SP; what is refused is made of these here',
    vkeys: {
      valid: [
        { vkey: PETER, name: 'PeterNeumann', id: 'x08gow' },
        { vkey: ENOCH, name: 'EnochRoot', id: 'rwz-eA' },
      ],
      invalid: [
        ['empty', ''],
        ['no name', PETER.replace('PeterNeumann', '')],
        ['another name', PETER.replace('Peter', 'Petra')],
        ['another key id', PETER.replace('c74f20a3', 'c74f20a4')],
        ['the key id in capitals', PETER.replace('c74f20a3', 'C74F20A3')],
        ['a key id too short', PETER.replace('c74f20a3', 'c74f20a')],
        ['no key', 'PeterNeumann+c74f20a3+'],
        ['a key too long', `${'PeterNeumann+cc469956+'}${PETER.split('+')[2]}BADKEY==`],
        ['another algorithm', `PeterNeumann+173116ae+Z${PETER.split('+')[2]?.slice(1)}`],
        ['base64url', PETER.replace('/', '_')],
        ['a newline behind it', `${PETER}\n`],
        ['a space before it', ` ${PETER}`],
      ].map(([title, vkey]) => ({ title, vkey, code: 'log_key_malformed' })),
    },
    valid: [
      valid('one signature', good, [PETER], TEXT, PETER),
      valid('the second key of those known', good, [ENOCH, PETER], TEXT, PETER),
      valid('two signatures', good + ENOCH_SAYS, [PETER, ENOCH], TEXT, PETER),
      valid('another one before it', `${TEXT}\n${ENOCH_SAYS}${PETER_SAYS}`, [PETER], TEXT, PETER),
      valid('the same one twice', good + PETER_SAYS, [PETER], TEXT, PETER),
      valid('16 signatures', good + ENOCH_SAYS.repeat(15), [PETER], TEXT, PETER),
      valid(
        'by a name of ours with another id: not ours',
        good + bent(PETER_SAYS, flip(0)),
        [PETER],
        TEXT,
        PETER,
      ),
      valid(
        'by an id of ours with another name: not ours',
        good + PETER_SAYS.replace('Peter', 'Petra'),
        [PETER],
        TEXT,
        PETER,
      ),
      valid(
        'a signature of another length by another key',
        `${good}— witness.example ${toBase64(new Uint8Array(4631))}\n`,
        [PETER],
        TEXT,
        PETER,
      ),
    ],
    invalid: [
      invalid('no known key', 'note_unsigned', good, []),
      invalid('another known key', 'note_unsigned', good, [ENOCH]),
      invalid("C2SP's example, whose key is not published", 'note_unsigned', POEM),
      invalid('another text', 'note_forged', good.replace('your', 'my')),
      invalid('a line put in', 'note_forged', `one more line\n${good}`),
      invalid('an empty line put in', 'note_forged', `${TEXT}\n\n${PETER_SAYS}`),
      invalid('first byte', 'note_forged', `${TEXT}\n${bent(PETER_SAYS, flip(4))}`),
      invalid('last byte', 'note_forged', `${TEXT}\n${bent(PETER_SAYS, flip(67))}`),
      invalid(
        'a signature cut off',
        'note_forged',
        `${TEXT}\n${bent(PETER_SAYS, (bytes) => bytes.slice(0, 67))}`,
      ),
      invalid(
        'a signature with more behind it',
        'note_forged',
        `${TEXT}\n${bent(PETER_SAYS, (bytes) => concat(bytes, new Uint8Array(1)))}`,
      ),
      invalid('a good one, then a forged one', 'note_forged', good + bent(PETER_SAYS, flip(9))),
      invalid('nothing', 'note_malformed', ''),
      invalid('no signature', 'note_malformed', TEXT),
      invalid('an empty line and no signature', 'note_malformed', `${TEXT}\n`),
      invalid('no empty line', 'note_malformed', TEXT + PETER_SAYS),
      invalid('no text', 'note_malformed', PETER_SAYS),
      invalid('no newline at the end', 'note_malformed', good.slice(0, -1)),
      invalid('a line behind the signatures', 'note_malformed', `${good}Unexpected line.\n`),
      invalid('an empty line behind the signatures', 'note_malformed', `${good}\n`),
      invalid('a control character', 'note_malformed', `\u0001${good}`),
      invalid('a carriage return', 'note_malformed', good.replaceAll('\n', '\r\n')),
      invalid('a tab', 'note_malformed', good.replace('you think', 'you\tthink')),
      invalid('no UTF-8', 'note_malformed', concat(new Uint8Array([0xff]), utf8(good))),
      invalid('a name with a space', 'note_malformed', good.replace('PeterN', 'Peter N')),
      invalid('a name with a plus', 'note_malformed', good.replace('PeterN', 'Peter+N')),
      invalid('a name with a wide space', 'note_malformed', good.replace('PeterN', 'Peter\u2003N')),
      invalid('a hyphen for the dash', 'note_malformed', good.replace('—', '-')),
      invalid('base64 without padding', 'note_malformed', good.replace('=', '')),
      invalid('base64url', 'note_malformed', good.replaceAll('/', '_')),
      invalid('base64 with trailing bits', 'note_malformed', good.replace('BwJnAM=', 'BwJnAN=')),
      invalid(
        'a key id and nothing signed',
        'note_malformed',
        `${TEXT}\n— PeterNeumann x08gow==\n`,
      ),
      invalid('17 signatures', 'note_malformed', good + ENOCH_SAYS.repeat(16)),
    ],
  }
}

export const checkpointVectors = () => {
  const root = 'CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I='
  return {
    valid: [
      {
        title: "C2SP's example",
        text: SOFA,
        origin: 'example.com/behind-the-sofa',
        size: 20852163,
        root: toBase64url(fromBase64(root) as Bytes),
      },
      {
        title: 'nothing logged yet',
        text: 'egg.example.com/log\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n',
        origin: 'egg.example.com/log',
        size: 0,
        root: '47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU',
      },
      {
        title: 'the largest size',
        text: `egg.example.com/log\n9007199254740991\n${root}\n`,
        origin: 'egg.example.com/log',
        size: 9007199254740991,
        root: toBase64url(fromBase64(root) as Bytes),
      },
    ],
    invalid: [
      ['nothing', ''],
      ['no root', 'example.com/behind-the-sofa\n20852163\n'],
      ['no newline at the end', SOFA.slice(0, -1)],
      ['an extension line', `${SOFA}extension\n`],
      ['an empty line behind it', `${SOFA}\n`],
      ['no origin', SOFA.replace('example.com/behind-the-sofa', '')],
      ['an origin with a space', SOFA.replace('behind-the', 'behind the')],
      ['an origin with a plus', SOFA.replace('behind-the', 'behind+the')],
      ['a leading zero', SOFA.replace('2085', '02085')],
      ['a sign', SOFA.replace('2085', '+2085')],
      ['a negative size', SOFA.replace('2085', '-2085')],
      ['a space', SOFA.replace('2085', ' 2085')],
      ['a fraction', SOFA.replace('20852163', '20852163.0')],
      ['an exponent', SOFA.replace('20852163', '2e7')],
      ['a size in hex', SOFA.replace('20852163', '0x13e2e03')],
      ['no size', SOFA.replace('20852163', '')],
      ['a size above 2^53 - 1', SOFA.replace('20852163', '9007199254740992')],
      ['a root too short', SOFA.replace(root, toBase64(new Uint8Array(31)))],
      ['a root too long', SOFA.replace(root, toBase64(new Uint8Array(33)))],
      ['a root without padding', SOFA.replace('2I=', '2I')],
      ['a root with trailing bits', SOFA.replace('2I=', '2J=')],
      ['a root in base64url', SOFA.replace('m/X', 'm_X')],
    ].map(([title, text]) => ({ title, text, code: 'checkpoint_malformed' })),
  }
}
