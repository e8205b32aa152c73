import { drawnForField } from '@serai/kernel'
import { createContext, useContext, type PropsWithChildren } from 'hono/jsx'

const Viewer = createContext<string | null>(null)

/** A page, or a part of one, that is drawn for this member: each form in it says so when it is sent. */
export function DrawnFor({ memberId, children }: PropsWithChildren<{ readonly memberId: string | null }>) {
  return <Viewer.Provider value={memberId}>{children}</Viewer.Provider>
}

/** Says for whom the form that it stands in was drawn; nothing where that is nobody in particular. */
export function DrawnForField() {
  const memberId = useContext(Viewer)
  return memberId === null ? null : <input type="hidden" name={drawnForField} value={memberId} />
}
