#pragma once

#include "workflows/graph/graph.h"

#include <QString>

class QMimeData;

namespace comptoir {

/// Steps on the clipboard and under the hand: parts of a workflow in the JSON of files, as our own
/// type and as text so that they can be kept and sent; and a kind of step out of the palette.
namespace canvasmime {

QString partType();
QString kindType();
/// Both belong to whoever takes them: the clipboard or a drag.
QMimeData *ofPart(const QByteArray &json);
QMimeData *ofKind(const QString &kind);
/// The JSON in it, if it holds any; of text too.
QByteArray partIn(const QMimeData &data);
/// NodeKind::id; empty: it is none.
QString kindIn(const QMimeData &data);

} // namespace canvasmime

} // namespace comptoir
