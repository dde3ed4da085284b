#pragma once

#include "models/domain/result.h"

#include <QCoreApplication>
#include <QDate>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

#include <optional>

namespace comptoir {

/// The first fault of a rule's JSON, shared by all places of it.
struct RuleFault
{
    std::optional<Error> error;
};

/// One object of a rule's JSON and where it stands. Readers take keys from it; what they left over
/// at the end is unknown. After a fault everything reads as nothing: the first one is reported.
class RuleJsonPlace
{
    Q_DECLARE_TR_FUNCTIONS(RuleJson)
public:
    RuleJsonPlace(RuleFault &fault, QJsonObject json, QString path);

    [[nodiscard]] bool has(const char *key) const { return m_json.contains(QLatin1String(key)); }
    [[nodiscard]] QString pathOf(const char *key) const;
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] RuleFault &fault() const { return m_fault; }

    QString text(const char *key); ///< given and not empty
    QString optionalText(const char *key);
    QString name(const char *key); ///< given; empty: not chosen yet
    double number(const char *key);
    qint64 whole(const char *key, qint64 least, qint64 most);
    bool yes(const char *key);
    QDate day(const char *key);
    RuleJsonPlace object(const char *key);
    QJsonArray array(const char *key, int most);
    /// Nothing else may be here.
    void finish();

    static QString unknownWord(const QString &word);
    void refuse(const QString &path, const QString &why);
    void refuse(const char *key, const QString &why) { refuse(pathOf(key), why); }
    /// A text of a rule: not empty, not too long, no control characters.
    QString checkedText(const QJsonValue &value, const QString &path);
    QDate checkedDay(const QJsonValue &value, const QString &path);

private:
    QJsonValue take(const char *key);

    RuleFault &m_fault;
    QJsonObject m_json;
    QString m_path;
    QSet<QString> m_taken;
};

} // namespace comptoir
