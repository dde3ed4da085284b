#pragma once

#include "models/domain/timestamp.h"
#include "views/widgets/tokens.h"

#include <QAbstractListModel>

#include <functional>
#include <optional>

namespace comptoir {

class Clock;

/// Something the owner should know but need not answer: "3 customers were tagged", "The export is
/// written". For what must be read before going on, use NoticeBar on the page or ConfirmDialog.
struct Notice
{
    Tone tone = Tone::Neutral;
    QString text; ///< a whole sentence, shown as plain text
    QString actionText; ///< of the button; empty: none
    std::function<void()> action = {}; ///< on the GUI thread, at most once
};

/// What was told, newest first. The window shows each as a toast for some seconds and keeps the
/// list behind the bell of the top bar. GUI thread. The list is of this run: it is not stored.
class Notices : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole, ///< qint64, as returned by post()
        ToneRole, ///< int of Tone
        TimeRole, ///< qint64, milliseconds of Timestamp
        ActionTextRole, ///< QString; empty once the action was taken or withdrawn
        UnreadRole, ///< bool
    };
    static constexpr int kKept = 100; ///< older ones are forgotten

    explicit Notices(const Clock &clock, QObject *parent = nullptr);

    /// Shows a toast and keeps it; returns the notice's id. What went well, or asks for nothing,
    /// is read once it was shown: the bell does not count it.
    qint64 post(Notice notice);
    /// A sentence that asks for nothing, such as "Copied".
    void say(const QString &text) { post({Tone::Neutral, text, {}, {}}); }
    /// The action can no longer be done (something else was changed since): its button goes, the
    /// text stays.
    void withdrawAction(qint64 id);
    /// What it says was taken back: its toast and its button go, the list keeps that it was told.
    void retire(qint64 id);
    /// Does what the notice's button says and takes the button away.
    void act(qint64 id);
    void remove(qint64 id);
    void clear();
    /// All are read: the bell counts none.
    void markRead();

    [[nodiscard]] int unread() const;
    [[nodiscard]] std::optional<Notice> notice(qint64 id) const;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

signals:
    void posted(qint64 id);
    /// Its button was used or withdrawn, or it was removed.
    void settled(qint64 id);
    void retired(qint64 id);
    void unreadChanged(int unread);

private:
    struct Kept
    {
        qint64 id = 0;
        Notice notice;
        Timestamp at;
        bool read = false;
    };
    [[nodiscard]] int rowOf(qint64 id) const;
    void trim();

    const Clock &m_clock;
    QList<Kept> m_kept;
    qint64 m_last = 0;
};

} // namespace comptoir
