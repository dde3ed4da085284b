#pragma once

#include "models/segments/rule.h"

#include <QString>

class QMimeData;

namespace comptoir {

/// Cards on the clipboard and under the hand: the JSON form of rules, as our own type and as text
/// so that it can be kept and sent.
namespace cardmime {

QString type();
/// Belongs to whoever takes it: a drag or the clipboard.
QMimeData *of(const QByteArray &json);
QMimeData *of(const RuleNode &node);
/// The JSON in it, if it holds any; of text too.
QByteArray jsonIn(const QMimeData &data);

} // namespace cardmime

} // namespace comptoir
