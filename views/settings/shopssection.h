#pragma once

#include "models/domain/result.h"
#include "models/domain/shop.h"
#include "models/shops/syncreport.h"
#include "views/viewcontext.h"

#include <QWidget>

class QComboBox;
class QFrame;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace comptoir {

class NoticeBar;

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
    void toastRequested(const QString &text);
    void shopsChanged();
    void importsRequested(); ///< the list of files brought in
    void syncDetailsRequested();

private:
    void retranslate();
    void take(const QList<Shop> &shops);
    QHBoxLayout *fillCard(QFrame *card, const QString &title, const QString &text);
    QWidget *makeFilesCard(const Shop &shop);
    QWidget *makeShopCard(const Shop &shop);
    void fillMenu(QPushButton *more, const Shop &shop);
    void editShop(const Shop &shop);
    void confirmRemoval(const Shop &shop);
    void remove(const Shop &shop, bool erase);
    void buildRhythm();
    void readRhythm();

    ViewContext m_context;
    QList<Shop> m_shops;
    int m_generation = 0;
    NoticeBar *m_secretsNotice;
    NoticeBar *m_notice;
    QLabel *m_heading;
    QPushButton *m_add;
    QPushButton *m_demo;
    QVBoxLayout *m_list;
    QLabel *m_rhythmHeading;
    QLabel *m_intervalLabel;
    QComboBox *m_interval;
    QLabel *m_abandonedLabel;
    QSpinBox *m_abandoned;
};

} // namespace comptoir
