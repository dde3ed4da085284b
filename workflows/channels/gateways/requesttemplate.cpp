#include "workflows/channels/gateways/requesttemplate.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrl>

namespace comptoir {

namespace {

const QRegularExpression &place()
{
    static const QRegularExpression pattern(QStringLiteral("\\{([a-z_]+)\\}"));
    return pattern;
}

QString escaped(const QString &value, Escaping escaping)
{
    switch (escaping) {
    case Escaping::Url:
        return QString::fromLatin1(QUrl::toPercentEncoding(value));
    case Escaping::Json: {
        const QString list
            = QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
        return list.mid(2, list.size() - 4); // without [" and "]
    }
    case Escaping::None:
        break;
    }
    return value;
}

} // namespace

QString RequestTemplate::filled(const QString &text, const Values &values, Escaping escaping)
{
    QString result;
    qsizetype at = 0;
    for (auto matches = place().globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const auto value = values.constFind(match.captured(1));
        if (value == values.constEnd())
            continue;
        result += QStringView(text).mid(at, match.capturedStart() - at);
        result += escaped(*value, escaping);
        at = match.capturedEnd();
    }
    return result + text.mid(at);
}

std::optional<QString> RequestTemplate::unknownPlace(const QString &text, const QStringList &known)
{
    for (auto matches = place().globalMatch(text); matches.hasNext();) {
        const QString name = matches.next().captured(1);
        if (!known.contains(name))
            return name;
    }
    return std::nullopt;
}

} // namespace comptoir
