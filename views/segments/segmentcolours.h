#pragma once

#include <QColor>
#include <QCoreApplication>
#include <QStringList>

namespace comptoir {

struct Tokens;

/// The colours that a segment may have, by the name that the file keeps. A colour only helps to
/// find it again: the name always stands beside it.
class SegmentColours
{
    Q_DECLARE_TR_FUNCTIONS(SegmentColours)

public:
    static QStringList names();
    /// What the owner calls it: "Blue".
    static QString label(const QString &name);
    /// Muted for a name that is not known, or none.
    static QColor of(const QString &name, const Tokens &tokens);
};

} // namespace comptoir
