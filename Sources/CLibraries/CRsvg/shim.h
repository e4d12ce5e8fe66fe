// librsvg as Swift can import it, and gdk-pixbuf, which it stands on.
#pragma once
#include <librsvg/rsvg.h>
#include <gdk-pixbuf/gdk-pixbuf.h>

typedef struct {
  int width;
  int height;
} shim_size;

static void shim_ask_for_size(GdkPixbufLoader *loader, int width, int height, gpointer wanted) {
  shim_size *size = (shim_size *)wanted;
  gdk_pixbuf_loader_set_size(loader, size->width, size->height);
}

// A JPEG read at a size, which its decoder can do with little memory; NULL where it cannot be read.
// The signal's handler has to be C, and so has the variadic writer below.
static inline GdkPixbuf *shim_read_jpeg(const guchar *bytes, gsize count, int width, int height) {
  shim_size wanted = {width, height};
  GdkPixbufLoader *loader = gdk_pixbuf_loader_new_with_type("jpeg", NULL);
  if (!loader) return NULL;
  g_signal_connect(loader, "size-prepared", G_CALLBACK(shim_ask_for_size), &wanted);
  gboolean whole = gdk_pixbuf_loader_write(loader, bytes, count, NULL);
  whole = gdk_pixbuf_loader_close(loader, NULL) && whole;
  GdkPixbuf *picture = whole ? gdk_pixbuf_loader_get_pixbuf(loader) : NULL;
  if (picture) g_object_ref(picture);
  g_object_unref(loader);
  return picture;
}

static inline gboolean shim_write_jpeg(GdkPixbuf *picture, gchar **buffer, gsize *size) {
  return gdk_pixbuf_save_to_buffer(picture, buffer, size, "jpeg", NULL, "quality", "90", NULL);
}
