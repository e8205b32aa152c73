/** What stands where a list has nothing: what would be here, and what there is instead. */
export function EmptyState({ say }: { readonly say: { readonly title: string; readonly advice: string } }) {
  return (
    <div class="empty">
      <p class="empty-title">
        <bdi>{say.title}.</bdi>
      </p>
      <p>
        <bdi>{say.advice}</bdi>
      </p>
    </div>
  )
}
