#pragma once

#include <QLocalServer>
#include <QObject>

namespace comptoir {

/// One window a profile: a second start asks the first to come forward and ends. (Two programs on
/// one file are prevented by the store's own lock; this is the friendly half.)
class SingleInstance : public QObject
{
    Q_OBJECT
public:
    explicit SingleInstance(const QString &socketName, QObject *parent = nullptr);

    /// True when another window of this profile answered and was asked to come forward.
    [[nodiscard]] bool askRunningToShow() const;
    /// Answers later starts from now on.
    void listen();

signals:
    void showRequested();

private:
    void greet();

    QString m_name;
    QLocalServer m_server;
};

} // namespace comptoir
