#pragma once

#include <QSplitter>
#include <QString>

class QTimer;

namespace comptoir {

class Store;

/// A list and what is open of it, beside one another. Remembers where the owner put the border
/// between them in the setting `view.<page>.splitter`. The caller hides either of them.
class SideBySide : public QSplitter
{
    Q_OBJECT

public:
    SideBySide(Store &store, const QString &page, QWidget *parent);

    /// `detailWidth` in pixels, until the owner moves the border.
    void setParts(QWidget *list, QWidget *detail, int detailWidth);

private:
    void restore();
    void save();

    Store &m_store;
    QString m_key;
    QTimer *m_saving;
};

} // namespace comptoir
