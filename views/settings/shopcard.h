#pragma once

#include "models/domain/shop.h"
#include "models/store/joblog.h"
#include "views/viewcontext.h"

#include <QFrame>

class QHBoxLayout;
class QLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace comptoir {

/// A shop of the settings: what state it is in, in words, and what can be done with it. Of files
/// that were brought in, there is nobody to ask and no key.
class ShopCard : public QFrame
{
    Q_OBJECT

public:
    /// `last`: the newest sync that the log knows.
    ShopCard(const ViewContext &context, const Shop &shop, const std::optional<JobEntry> &last,
             QWidget *parent = nullptr);

signals:
    void syncRequested(bool full);
    void detailsRequested(); ///< of the sync
    void pauseRequested(bool paused);
    void editRequested();
    void removalRequested();
    void importsRequested();

private:
    struct State
    {
        QString word, text;
        Tone tone = Tone::Neutral;
        QString icon;
    };
    void buildWords(QHBoxLayout *to, const QString &address, const State &state);
    void buildForShop(QHBoxLayout *to);
    void buildForFiles(QHBoxLayout *to);
    void fillMenu(QPushButton *more);
    [[nodiscard]] State state() const;
    [[nodiscard]] State stateOfLast() const;
    /// The last sync failed for want of the key.
    [[nodiscard]] bool lacksKey() const;
    static QLayout *addVerbs(QHBoxLayout *to);
    QPushButton *addMenu(QLayout *to);

    ViewContext m_context;
    Shop m_shop;
    std::optional<JobEntry> m_last;
};

} // namespace comptoir
