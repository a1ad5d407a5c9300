/**
 * What stands where a picture was whose bytes are lost: a crossed grey box. It keeps the picture's place, caption and
 * number, until somebody puts a picture there again. PNG in base64; drawn at the size of the one that is lost.
 */
export const STAND_IN_PICTURE =
  'iVBORw0KGgoAAAANSUhEUgAAADAAAAAgAQMAAABuGmlfAAAABlBMVEXw8PCAgIBJqebHAAAAbklEQVR42k3PwQ2AIAyF4Z+YYEwYgDFwBDdhFPDswZEYxU2UwjtYDl9CKH3lHcVDr5Xb2LiMndM4qAVcpWTwjpIgdAKkjofccXYotAUjhUGMA58HS/ujSz1Rw2zXZ/pagzR2hlAkBVRchdcqc7EPxUIoS3VVWgcAAAAASUVORK5CYII=';
