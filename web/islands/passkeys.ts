import {
  browserSupportsWebAuthn,
  browserSupportsWebAuthnAutofill,
  startAuthentication,
  startRegistration,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser'

/** What can go wrong; the words for it are the `data-` attributes of the element. */
type Fault = 'cancelled' | 'refused' | 'known' | 'over' | 'tooOften' | 'offline' | 'unsupported'

/** What the server says, or what went wrong. */
type Answer = { readonly body: unknown } | { readonly fault: Fault }

/** Lets people sign in with a passkey, and add one, where the page has a place for it. */
export function offerPasskeys(): void {
  for (const place of document.querySelectorAll<HTMLElement>('sign-in-passkey')) offerSignIn(place)
  for (const place of document.querySelectorAll<HTMLElement>('add-passkey')) offerAdding(place)
}

function offerSignIn(place: HTMLElement): void {
  place.hidden = !browserSupportsWebAuthn()
  onPress(place, () => signIn(place, false))
  // A challenge is asked for only by somebody who is about to sign in, not by everybody who looks at the page.
  const address = document.querySelector('input[autocomplete$="webauthn"]')
  address?.addEventListener('focus', () => void offerAutofill(place), { once: true })
}

/** Lets the browser name passkeys where it names addresses. */
async function offerAutofill(place: HTMLElement): Promise<void> {
  if (await browserSupportsWebAuthnAutofill()) await signIn(place, true)
}

async function signIn(place: HTMLElement, isAutofill: boolean): Promise<Fault | null> {
  const options = await post('/sign-in/passkey/options', JSON.parse(place.dataset['hidden'] ?? '{}'))
  if ('fault' in options) return options.fault
  const optionsJSON = options.body as PublicKeyCredentialRequestOptionsJSON
  try {
    return await goOn(
      '/sign-in/passkey',
      await startAuthentication({ optionsJSON, useBrowserAutofill: isAutofill }),
    )
  } catch (error) {
    return faultOf(error)
  }
}

function offerAdding(place: HTMLElement): void {
  if (!browserSupportsWebAuthn()) return say(place, 'unsupported')
  onPress(place, add)
}

async function add(): Promise<Fault | null> {
  const options = await post('/account/passkeys/options', {})
  if ('fault' in options) return options.fault
  const optionsJSON = options.body as PublicKeyCredentialCreationOptionsJSON
  try {
    return await goOn('/account/passkeys', await startRegistration({ optionsJSON }))
  } catch (error) {
    return faultOf(error)
  }
}

/** Shows the button of an element, and says what came of pressing it. */
function onPress(place: HTMLElement, act: () => Promise<Fault | null>): void {
  const button = place.querySelector('button')
  if (button === null) return
  button.hidden = false
  button.addEventListener('click', async () => {
    button.disabled = true
    say(place, null)
    say(place, await act())
    button.disabled = false
  })
}

function say(place: HTMLElement, fault: Fault | null): void {
  const line = place.querySelector<HTMLElement>('[role="status"]')
  if (line === null) return
  line.textContent = fault === null ? '' : (place.dataset[fault] ?? place.dataset['refused'] ?? '')
  line.hidden = line.textContent === ''
}

/** Sends what was signed, and goes where the answer leads. */
async function goOn(path: string, signed: unknown): Promise<Fault | null> {
  const answer = await post(path, signed)
  if ('fault' in answer) return answer.fault
  location.assign((answer.body as { readonly to: string }).to)
  return null
}

async function post(path: string, body: unknown): Promise<Answer> {
  try {
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) })
    return response.ok ? { body: await response.json() } : { fault: faultOfStatus(response.status) }
  } catch {
    return { fault: 'offline' }
  }
}

function faultOfStatus(status: number): Fault {
  if (status === 429) return 'tooOften'
  return status === 401 || status === 403 ? 'over' : 'refused'
}

/** What a browser's refusal means (WebAuthn §5.1.3 and §5.1.4). One attempt gives way to another without a word. */
function faultOf(error: unknown): Fault | null {
  const name = error instanceof Error ? error.name : ''
  if (name === 'AbortError') return null
  if (name === 'InvalidStateError') return 'known'
  return name === 'NotAllowedError' ? 'cancelled' : 'refused'
}
