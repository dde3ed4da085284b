#pragma once

#include "views/widgets/localkeys.h"

#include <QSplitter>
#include <QString>

#include <functional>
#include <utility>

class QTimer;

namespace comptoir {

class Store;

/// A list and what is open of it: the list alone, both beside one another, or the detail alone
/// ("full"). Where there is no room for both (a small window, large text) it is one or the other.
/// Escape goes one step back. The border between them is moved by mouse and by keys; where the
/// owner put it is remembered in the setting `view.<page>.splitter`. Where the keyboard goes in
/// each is its focus proxy.
class SideBySide : public QSplitter
{
    Q_OBJECT

public:
    SideBySide(Store &store, const QString &page, QWidget *parent);
    /// What it answers, for the list of keys (F1).
    static LocalKeys keys();

    /// `detailWidth` in pixels with text of the usual size, until the owner moves the border. The
    /// detail is closed at first; it has signals fullRequested(bool) and closeRequested(), and is
    /// told with setFull(bool).
    template <typename Detail>
    void setParts(QWidget *list, Detail *detail, int detailWidth)
    {
        addParts(list, detail, detailWidth);
        connect(detail, &Detail::fullRequested, this, &SideBySide::setFull);
        connect(detail, &Detail::closeRequested, this, &SideBySide::closeDetail);
        connect(this, &SideBySide::fullChanged, detail, &Detail::setFull);
    }

    /// The detail is open, beside the list or alone.
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] bool isFull() const;
    [[nodiscard]] bool hasRoomForBoth() const;
    /// Beside the list, or alone where there is no room for both.
    void openDetail();
    /// Takes the keyboard to the detail, or back to the list.
    void setFull(bool full);
    void closeDetail();
    /// Asked first by Escape where the detail stands alone: true where it has led elsewhere.
    void setWayOut(std::function<bool()> wayOut) { m_wayOut = std::move(wayOut); }

signals:
    void fullChanged(bool full);
    void detailClosed();

private:
    void addParts(QWidget *list, QWidget *detail, int detailWidth);
    void restore();
    void save();
    [[nodiscard]] bool fitsBoth() const;
    /// How wide the detail is, or will be.
    [[nodiscard]] int detailRoom() const;
    void showDetail();
    void keepBorder();
    QSplitterHandle *createHandle() override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

    Store &m_store;
    QString m_key;
    QTimer *m_saving;
    std::function<bool()> m_wayOut;
    int m_detailWidth = 0; ///< as the owner has it, where there is that much
};

} // namespace comptoir
