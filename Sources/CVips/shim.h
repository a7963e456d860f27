// libvips, looked for when the program runs: it makes smaller pictures where it is installed, and nobody needs it. Its
// functions take lists of any length, which Swift cannot call; each is called here in one form.
#include <dlfcn.h>
#include <stddef.h>

/// What is used of libvips and of the libraries that it brings; none is there before it is loaded.
struct sitegen_vips {
  int (*thumbnail)(void *data, size_t length, void **image, int width, ...);
  int (*copy)(void *image, void **copy, ...);
  int (*write)(void *image, const char *suffix, void **data, size_t *length, ...);
  void *(*open)(const void *data, size_t length, const char *options, ...);
  int (*blob)(void *image, const char *name, const void **data, size_t *length);
  size_t (*type_of)(const void *image, const char *name);
  char **(*fields)(void *image);
  int (*remove)(void *image, const char *name);
  void (*set_blob)(void *image, const char *name, const void *data, size_t length);
  void (*clear_error)(void);
  int (*version)(int part);
  void (*release)(void *object);
  void (*free)(void *memory);
  void (*free_texts)(char **texts);
};

static inline void sitegen_vips_ignore(const char *domain, int level, const char *text, void *data) {}

/// The library's version as 8.14.1 in a number, 81401, or -1 where it is missing or too old. Loads it once.
static inline int sitegen_vips_load(struct sitegen_vips *vips) {
  void *library = dlopen("libvips.so.42", RTLD_NOW | RTLD_LOCAL);
  if (!library) return -1;
  int (*init)(const char *) = (int (*)(const char *))dlsym(library, "vips_init");
  void (*block)(int) = (void (*)(int))dlsym(library, "vips_block_untrusted_set");
  void (*concurrency)(int) = (void (*)(int))dlsym(library, "vips_concurrency_set");
  void (*cache)(int) = (void (*)(int))dlsym(library, "vips_cache_set_max");
#define SITEGEN_VIPS(field, name) *(void **)&vips->field = dlsym(library, name)
  SITEGEN_VIPS(thumbnail, "vips_thumbnail_buffer");
  SITEGEN_VIPS(copy, "vips_copy");
  SITEGEN_VIPS(write, "vips_image_write_to_buffer");
  SITEGEN_VIPS(open, "vips_image_new_from_buffer");
  SITEGEN_VIPS(blob, "vips_image_get_blob");
  SITEGEN_VIPS(type_of, "vips_image_get_typeof");
  SITEGEN_VIPS(fields, "vips_image_get_fields");
  SITEGEN_VIPS(remove, "vips_image_remove");
  SITEGEN_VIPS(set_blob, "vips_image_set_blob_copy");
  SITEGEN_VIPS(clear_error, "vips_error_clear");
  SITEGEN_VIPS(version, "vips_version");
  SITEGEN_VIPS(release, "g_object_unref");
  SITEGEN_VIPS(free, "g_free");
  SITEGEN_VIPS(free_texts, "g_strfreev");
#undef SITEGEN_VIPS
  if (!init || !block || !concurrency || !cache || !vips->thumbnail || !vips->copy || !vips->write || !vips->open ||
      !vips->blob || !vips->type_of || !vips->fields || !vips->remove || !vips->set_blob ||
      !vips->clear_error || !vips->version || !vips->release || !vips->free || !vips->free_texts)
    return -1;
  unsigned (*handle_log)(const char *, int, void (*)(const char *, int, const char *, void *), void *) =
      (unsigned (*)(const char *, int, void (*)(const char *, int, const char *, void *), void *))dlsym(
          library, "g_log_set_handler");
  if (!handle_log || init("sitegen")) return -1;
  // What it warns of would stand between the lines of a terminal; faults are returned.
  handle_log("VIPS", 1 << 4 /* G_LOG_LEVEL_WARNING */, sitegen_vips_ignore, NULL);
  block(1);        // Readers of formats that were never hardened.
  concurrency(1);  // The pictures of a site are made side by side already.
  cache(0);
  return vips->version(0) * 10000 + vips->version(1) * 100 + vips->version(2);
}

/// A picture not wider than `width`, the right way up, in sRGB; NULL with an error.
static inline void *sitegen_vips_thumbnail(const struct sitegen_vips *vips, const void *data, size_t length, int width) {
  void *image = NULL, *own = NULL;
  const int down = 2 /* VIPS_SIZE_DOWN */, tallest = 10000000 /* VIPS_MAX_COORD */;
  if (vips->thumbnail((void *)data, length, &image, width, "height", tallest, "size", down, "export_profile", "srgb",
                      (void *)0))
    return NULL;
  // What others may share must not be changed.
  if (vips->copy(image, &own, (void *)0)) own = NULL;
  vips->release(image);
  return own;
}

/// The picture in a file, of which only the beginning is read; NULL with an error.
static inline void *sitegen_vips_open(const struct sitegen_vips *vips, const void *data, size_t length) {
  return vips->open(data, length, "", (void *)0);
}

/// The picture as the file that `suffix` names, with its options (`.webp[Q=75]`); not 0 with an error.
static inline int sitegen_vips_write(const struct sitegen_vips *vips, void *image, const char *suffix, void **data,
                                     size_t *length) {
  return vips->write(image, suffix, data, length, (void *)0);
}
