import '../components/layout/skeleton.css';

/** The skeleton of a week while its slots load. */
export function WeekSkeleton() {
  return (
    <div className="times-skeleton" aria-hidden="true">
      {[5, 7, 4, 6, 5].map((slots, day) => (
        // oxlint-disable-next-line react/no-array-index-key
        <div key={day} className="skeleton-day">
          <div className="skeleton skeleton-line" />
          {Array.from({ length: slots }, (_, slot) => (
            <div key={slot} className="skeleton skeleton-slot" />
          ))}
        </div>
      ))}
    </div>
  );
}
