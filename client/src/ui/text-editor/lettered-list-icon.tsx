/** The list icon that the icon family lacks: A, B and C before their lines. */
export function LetteredList({ size }: { size: number }) {
  return (
    <svg
      aria-hidden
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d="M11 6h10M11 12h10M11 18h10" />
      <path
        strokeWidth={1.7}
        d="m3 10 2.5-7L8 10M3.8 8h3.4M4 14v7M4 14h1.8a1.6 1.6 0 0 1 0 3.3H4h2.2a1.8 1.8 0 0 1 0 3.7H4"
      />
    </svg>
  );
}
