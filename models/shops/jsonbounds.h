#pragma once

#include <QByteArray>

namespace comptoir {

/// The same JSON with what no reader of ours can hold taken out, so that one odd value costs one
/// field and not a page of good records: a number beyond 64 bits or beyond a double becomes a text
/// of its digits (RFC 8259 §6 lets writers write it and readers refuse it), and a value nested
/// deeper than `depth` becomes null. What was no JSON is none afterwards either. Linear in time,
/// without recursion.
QByteArray withinJsonBounds(const QByteArray &text, int depth);

} // namespace comptoir
