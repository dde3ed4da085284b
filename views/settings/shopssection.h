#pragma once

#include "models/domain/result.h"
#include "models/domain/shop.h"
#include "models/store/joblog.h"
#include "views/viewcontext.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace comptoir {

class EmptyState;
class NoticeBar;
class ShopRemoval;

/// The connected shops, what can be done with each, and how often they are asked.
class ShopsSection : public QWidget
{
    Q_OBJECT

public:
    explicit ShopsSection(const ViewContext &context, QWidget *parent = nullptr);

    void refresh();
    void addShop();
    void editShop(ShopId id); ///< its address and key

signals:
    void shopsChanged();
    void importsRequested(); ///< the list of files brought in
    void syncDetailsRequested();

private:
    struct Entry
    {
        Shop shop;
        std::optional<JobEntry> last; ///< newest sync in the log
    };
    void retranslate();
    void tellOfSecrets();
    void take(const QList<Entry> &entries);
    QWidget *makeShopCard(const Entry &entry);
    void sync(ShopId shop, bool full);
    void setPaused(const Shop &shop, bool paused);
    void editShop(const Shop &shop);
    void connectRemoval();
    void buildRhythm();
    void readRhythm();

    ViewContext m_context;
    QList<Entry> m_entries;
    ShopRemoval *m_removal;
    int m_generation = 0;
    NoticeBar *m_secretsNotice;
    NoticeBar *m_notice;
    QLabel *m_heading;
    QPushButton *m_add;
    QPushButton *m_demo;
    QWidget *m_cards; ///< of the shops
    QVBoxLayout *m_list;
    EmptyState *m_none;
    QLabel *m_rhythmHeading;
    QLabel *m_intervalLabel;
    QComboBox *m_interval;
    QLabel *m_abandonedLabel;
    QSpinBox *m_abandoned;
};

} // namespace comptoir
