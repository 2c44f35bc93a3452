//! Places for the words of a network: those that are tied stand near, all others apart (Fruchterman & Reingold 1991).
//! The same network has the same places everywhere: nothing is drawn by chance, and only sums and roots are used.

/// Rounds until everything has come to rest.
const ROUNDS: u32 = 300;

/// Places within a field of this width and height, for nodes of these widths; links have a weight from 0 to 1. The first
/// `fixed` nodes stand in a row in the middle.
pub fn places(
    widths: &[f64],
    links: &[(usize, usize, f64)],
    fixed: usize,
    (width, height): (f64, f64),
) -> Vec<(f64, f64)> {
    let n = widths.len();
    let mut at: Vec<(f64, f64)> = (0..n).map(|i| begin(i, fixed, n, (width, height))).collect();
    let near = (width * height / n.max(1) as f64).sqrt() * 0.75;
    for round in 0..ROUNDS {
        // Steps grow shorter, so that the picture comes to rest.
        let step = near * (1.0 - f64::from(round) / f64::from(ROUNDS)) * 0.25;
        let mut push = vec![(0.0, 0.0); n];
        for a in 0..n {
            for b in a + 1..n {
                // Words are wide and low: side by side they need more room than one under another.
                let room = (widths[a] + widths[b]) / (2.0 * near).max(1.0);
                let (dx, dy) = ((at[a].0 - at[b].0) / (0.6 + room), at[a].1 - at[b].1);
                let distance = (dx * dx + dy * dy).sqrt().max(0.5);
                let force = near * near / distance;
                // Two at one place part by their numbers.
                let (ux, uy) = if distance <= 0.5 {
                    (1.0, (a as f64 - b as f64).signum())
                } else {
                    (dx / distance, dy / distance)
                };
                add(&mut push, a, (ux * force, uy * force));
                add(&mut push, b, (-ux * force, -uy * force));
            }
        }
        for &(a, b, weight) in links.iter().filter(|(a, b, _)| a.max(b) < &n) {
            let (dx, dy) = (at[a].0 - at[b].0, at[a].1 - at[b].1);
            let distance = (dx * dx + dy * dy).sqrt();
            let force = distance * (0.15 + 0.85 * weight.clamp(0.0, 1.0)) / near;
            add(&mut push, a, (-dx * force, -dy * force));
            add(&mut push, b, (dx * force, dy * force));
        }
        for i in fixed..n {
            let (dx, dy) = push[i];
            let length = (dx * dx + dy * dy).sqrt().max(1e-9);
            let move_by = step.min(length) / length;
            let half = widths[i] / 2.0;
            at[i].0 = (at[i].0 + dx * move_by).clamp(half.min(width / 2.0), (width - half).max(width / 2.0));
            at[i].1 = (at[i].1 + dy * move_by).clamp(14.0, (height - 14.0).max(14.0));
        }
    }
    at
}

fn add(push: &mut [(f64, f64)], i: usize, (x, y): (f64, f64)) {
    push[i].0 += x;
    push[i].1 += y;
}

/// On a spiral round the middle, which needs no sine.
fn begin(i: usize, fixed: usize, n: usize, (width, height): (f64, f64)) -> (f64, f64) {
    if i < fixed {
        return (width * (i as f64 + 1.0) / (fixed as f64 + 1.0), height / 2.0);
    }
    // Eight directions, further out from round to round.
    const AROUND: [(f64, f64); 8] = [
        (1.0, 0.0),
        (0.7, 0.7),
        (0.0, 1.0),
        (-0.7, 0.7),
        (-1.0, 0.0),
        (-0.7, -0.7),
        (0.0, -1.0),
        (0.7, -0.7),
    ];
    let (dx, dy) = AROUND[(i - fixed) % 8];
    let out = 0.18 + 0.3 * (i - fixed) as f64 / n.max(1) as f64;
    (width * (0.5 + dx * out), height * (0.5 + dy * out))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tied_words_stand_nearer_than_others_and_all_within_the_field() {
        let widths = [60.0; 12];
        let links: Vec<(usize, usize, f64)> = (1..6).map(|b| (0, b, 1.0)).collect();
        let at = places(&widths, &links, 1, (700.0, 400.0));
        let far = |b: usize| ((at[0].0 - at[b].0).powi(2) + (at[0].1 - at[b].1).powi(2)).sqrt();
        let mean = |range: std::ops::Range<usize>| range.clone().map(far).sum::<f64>() / range.len() as f64;
        assert!(mean(1..6) < mean(6..12), "{at:?}");
        assert!(at.iter().all(|(x, y)| (0.0..=700.0).contains(x) && (0.0..=400.0).contains(y)));
        for a in 0..12 {
            for b in a + 1..12 {
                assert!((at[a].0 - at[b].0).abs() + (at[a].1 - at[b].1).abs() > 8.0, "{a} hides {b}: {at:?}");
            }
        }
    }

    #[test]
    fn nothing_one_and_many_at_one_place() {
        assert!(places(&[], &[], 0, (100.0, 100.0)).is_empty());
        assert_eq!(places(&[10.0], &[(0, 0, 1.0), (0, 7, 1.0)], 1, (100.0, 80.0)), [(50.0, 40.0)]);
        let at = places(&[10.0; 80], &[], 0, (0.0, 0.0));
        assert!(at.iter().all(|(x, y)| x.is_finite() && y.is_finite()));
    }
}
