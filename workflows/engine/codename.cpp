#include "workflows/engine/codename.h"

#include "workflows/engine/drawing.h"

namespace comptoir {

namespace {

constexpr int kLetters = 8;
constexpr qsizetype kLongestPrefix = 40;

/// What can be typed at every till and stands in every shop's field.
bool isPlain(QChar c)
{
    return (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'_';
}

} // namespace

QString codeName(const QString &prefix, const Enrolment &enrolment, const QString &node,
                 Timestamp workflowMadeAt)
{
    static const QString kAlphabet = QStringLiteral("ABCDEFGHJKLMNPQRSTUVWXYZ23456789");
    QString code = prefix.normalized(QString::NormalizationForm_D).toUpper();
    code.removeIf([](QChar c) { return !isPlain(c); });
    code.truncate(kLongestPrefix);
    for (int i = 0; i < kLetters; ++i) {
        const double drawn = drawnFor(
            enrolment, QStringLiteral("%1#%2#%3").arg(node).arg(i).arg(workflowMadeAt.ms), false);
        code += kAlphabet.at(static_cast<int>(drawn * static_cast<double>(kAlphabet.size())));
    }
    return code;
}

} // namespace comptoir
